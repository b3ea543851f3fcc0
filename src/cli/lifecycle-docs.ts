/** Prints docs/lifecycle.md and docs/lifecycle.svg from the table that the rules obey. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lifecycleDrawing } from './lifecycle-drawing.ts';
import { lifecyclePage } from './lifecycle-page.ts';

const at = (name: string) => fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
writeFileSync(at('lifecycle.md'), lifecyclePage());
writeFileSync(at('lifecycle.svg'), lifecycleDrawing());
process.stdout.write('docs/lifecycle.md and docs/lifecycle.svg are up to date\n');
