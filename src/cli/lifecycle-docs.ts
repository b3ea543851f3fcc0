/** Prints docs/lifecycle.md from the table that the rules obey. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lifecyclePage } from './lifecycle-page.ts';

writeFileSync(fileURLToPath(new URL('../../docs/lifecycle.md', import.meta.url)), lifecyclePage());
process.stdout.write('docs/lifecycle.md is up to date\n');
