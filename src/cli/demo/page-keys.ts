import { readFile, writeFile } from 'node:fs/promises';
import { newKey } from '../../platform/sealing.ts';

/** The demo's own keys, made once: a database that is kept needs the keys that it was sealed with. */
export async function pageKeys(file: string): Promise<{ FIELD_KEYS: string; INDEX_KEY: string }> {
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return JSON.parse(kept);
  const made = { FIELD_KEYS: `demo:${newKey().toString('base64')}`, INDEX_KEY: newKey().toString('base64') };
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}
