/** What a clone of this checkout would hold, with what is not committed yet. */
import { execFileSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url));

export async function copyTracked(into: string, paths: readonly string[]): Promise<void> {
  const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...paths], {
    cwd: CHECKOUT,
    encoding: 'utf8',
  });
  for (const file of tracked.trim().split('\n')) {
    await cp(join(CHECKOUT, file), join(into, file), { recursive: true });
  }
}
