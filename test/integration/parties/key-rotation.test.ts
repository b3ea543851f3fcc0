import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createPartyRepo } from '../../../src/db/party-repo.ts';
import type { PartyEntry } from '../../../src/domain/parties/party.ts';
import { newKey, readKey, readKeyRing } from '../../../src/platform/sealing.ts';
import { openStore } from '../../support/store.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const AT = '2026-11-24T01:30:00.000Z';
const ACCESS = { by: 'veteran', purpose: 'contact', at: AT } as const;
const PERSON: PartyEntry = {
  ...{ part: 'party', side: 'A', kind: 'person', name: '佟大山', contact: '', address: '', note: '' },
  ...{ vulnerabilities: [], consent: 'not_asked', consentOn: null, actsFor: null, authority: null, authorityOn: null },
  ...{ caucusOwnerId: null, stance: null, stanceOn: null },
};

type Ran = { code: number; said: string };

async function command(file: string, env: Record<string, string>, ...args: string[]): Promise<Ran> {
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', `src/cli/${file}.ts`, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
  });
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
  );
}

test('a new key takes over by command; then the old one may go, and every name can still be read', async () => {
  const store = await openStore();
  const [older, newer] = [`2026:${newKey().toString('base64')}`, `2027:${newKey().toString('base64')}`];
  const indexKey = newKey();
  const reader = (keys: string) => createPartyRepo(store.sql, { ring: readKeyRing(keys)!, indexKey });
  const cases = Array.from({ length: 3 }, () => randomUUID());
  for (const caseId of cases) await reader(older).enter(randomUUID(), caseId, PERSON, 'veteran', AT);
  const namesWith = (keys: string) =>
    Promise.all(cases.map(async (caseId) => (await reader(keys).reveal(caseId, ACCESS))[0]?.name));
  const rotate = (FIELD_KEYS: string) => command('rotate-keys', { DATABASE_URL: store.url, FIELD_KEYS });

  expect(await rotate(newer)).toMatchObject({ code: 1, said: expect.stringContaining('lacks 2026') });
  await expect(namesWith(newer)).rejects.toThrow('"2026"');

  expect(await rotate(`${newer},${older}`)).toMatchObject({ code: 0, said: expect.stringContaining('3 cases are') });
  expect(await namesWith(newer)).toEqual(['佟大山', '佟大山', '佟大山']);
  expect(await rotate(newer)).toMatchObject({ code: 0, said: expect.stringContaining('0 cases are') });
  expect(await reader(newer).find({ field: 'name', value: '佟大山' }, 10)).toHaveLength(3);
});

test('the commands say what is missing, and make keys that the settings take', async () => {
  expect(await command('rotate-keys', {})).toMatchObject({ code: 1, said: expect.stringContaining('DATABASE_URL') });
  const { said } = await command('new-keys', {}, '2027');
  const [, keys = '', index = ''] = /^FIELD_KEYS=(\S+)\nINDEX_KEY=(\S+)$/m.exec(said) ?? [];
  expect(readKeyRing(keys)?.activeId).toBe('2027');
  expect(readKey(index)).not.toBeNull();
  expect(await command('new-keys', {}, 'Not A Name')).toMatchObject({ code: 1 });
});
