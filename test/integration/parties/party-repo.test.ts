import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { createPartyRepo, type PartyRepo } from '../../../src/db/party-repo.ts';
import type { PartyEntry } from '../../../src/domain/parties/party.ts';
import { newKey, readKeyRing, SealBroken } from '../../../src/platform/sealing.ts';
import { openStore, type Store } from '../../support/store.ts';

const AT = '2026-11-24T01:30:00.000Z';
const ACCESS = { by: 'veteran', purpose: 'enter', at: AT } as const;
const ring = readKeyRing(`2026:${newKey().toString('base64')}`)!;
const indexKey = newKey();

const ENTRY: PartyEntry = {
  part: 'party',
  side: 'A',
  kind: 'person',
  name: '佟大山',
  contact: '138 1234 5678',
  address: '松岭小区 3 号楼',
  note: '耳背。',
  vulnerabilities: ['elderly'],
  consent: 'given',
  consentOn: '2026-11-24',
  actsFor: null,
  authority: null,
  authorityOn: null,
  caucusOwnerId: 'veteran',
  stance: 'demands_punishment',
  stanceOn: '2026-11-20',
};

let store: Store;
let parties: PartyRepo;
beforeAll(async () => {
  store = await openStore();
  parties = createPartyRepo(store.sql, { ring, indexKey });
});

async function entered(entry: Partial<PartyEntry> = {}, caseId: string = randomUUID()) {
  const id = randomUUID();
  await parties.enter(id, caseId, { ...ENTRY, ...entry }, 'veteran', AT);
  return { id, caseId };
}
const ofCase = (caseId: string) => parties.reveal(caseId, ACCESS);
const count = async (text: string, values: unknown[] = []) =>
  Number((await store.sql.one<{ count: string }>(`count-${text.length}-${values.length}`, text, values))?.count);

describe('a party', () => {
  it('comes back as it was entered', async () => {
    const { id, caseId } = await entered();
    const { stance: _stance, stanceOn: _on, ...kept } = ENTRY;
    expect(await ofCase(caseId)).toEqual([
      {
        ...kept,
        id,
        caseId,
        ordinal: 1,
        version: 1,
        enteredAt: AT,
        stances: [{ stance: 'demands_punishment', on: '2026-11-20', by: 'veteran' }],
      },
    ]);
  });

  it('is not readable in the table', async () => {
    const { id } = await entered();
    const row = await store.sql.one<{ row: string }>('raw-row', 'SELECT p::text AS row FROM party p WHERE id = $1', [
      id,
    ]);
    for (const secret of [ENTRY.name, ENTRY.address, ENTRY.note, '13812345678', '138 1234 5678'])
      expect(row?.row).not.toContain(secret);
  });

  it('cannot be stored unsealed, whoever tries', async () => {
    const { id } = await entered();
    await expect(
      store.sql.run('unsealed', `UPDATE party SET name_sealed = '佟大山' WHERE id = $1`, [id]),
    ).rejects.toThrow('party_is_sealed');
  });

  it('does not open when its name was put into another row', async () => {
    const [one, other] = [await entered(), await entered({ name: '佟小山' })];
    await store.sql.run(
      'swap',
      'UPDATE party SET name_sealed = (SELECT name_sealed FROM party WHERE id = $1) WHERE id = $2',
      [one.id, other.id],
    );
    await expect(ofCase(other.caseId)).rejects.toThrow(SealBroken);
  });

  it('keeps every stance, in the order of the days', async () => {
    const { caseId } = await entered();
    const [party] = await ofCase(caseId);
    const forgives = { ...ENTRY, stance: 'forgives', stanceOn: '2026-11-24' } as const;
    expect(await parties.change(party!, forgives, 'lead')).toBe(true);
    expect((await ofCase(caseId))[0]?.stances.map(({ stance, by }) => [stance, by])).toEqual([
      ['demands_punishment', 'veteran'],
      ['forgives', 'lead'],
    ]);
  });

  it('is changed by the first of two who read the same version', async () => {
    const { caseId } = await entered();
    const [party] = await ofCase(caseId);
    const changes = await Promise.all(
      ['佟一', '佟二', '佟三'].map((name) =>
        parties.change(party!, { ...ENTRY, name, stance: 'agreed', stanceOn: '2026-11-24' }, 'lead'),
      ),
    );
    expect(changes.filter(Boolean)).toHaveLength(1);
    const [after] = await ofCase(caseId);
    expect([after?.version, after?.stances.length]).toEqual([2, 2]);
  });

  it('has its number within its side, and everyone of a case stands in order', async () => {
    const { caseId } = await entered({ side: 'B' });
    await entered({ side: 'A' }, caseId);
    const { id } = await entered({ side: 'A', name: '佟二山' }, caseId);
    await entered({ part: 'guardian', side: null, actsFor: id }, caseId);
    expect((await ofCase(caseId)).map(({ part, side, ordinal }) => [part, side, ordinal])).toEqual([
      ['party', 'A', 1],
      ['party', 'A', 2],
      ['party', 'B', 1],
      ['guardian', null, 1],
    ]);
  });

  it('of one case shares a key that two who enter at once agree upon', async () => {
    const caseId = randomUUID();
    await Promise.all(Array.from({ length: 6 }, () => entered({}, caseId)));
    expect(await ofCase(caseId)).toHaveLength(6);
    expect(await count('SELECT count(*) FROM case_key WHERE case_id = $1', [caseId])).toBe(1);
  });
});

describe('the search', () => {
  test.each([
    ['name', '欧阳 修竹'],
    ['name', '欧阳修竹'],
    ['contact', '+86 139-8765-4321'],
    ['contact', '１３９８７６５４３２１'],
  ] as const)('finds by %s what was written as %s', async (field, value) => {
    const { id } = await entered({ name: '欧阳修竹', contact: '13987654321' });
    const found = await parties.find({ field, value }, 100);
    expect(found.map((one) => one.id)).toContain(id);
    expect(JSON.stringify(found)).not.toContain('欧阳');
  });

  it('finds no part of a name, and no name by a number', async () => {
    await entered({ name: '上官青', contact: '13700001111' });
    expect(await parties.find({ field: 'name', value: '上官' }, 10)).toEqual([]);
    expect(await parties.find({ field: 'contact', value: '上官青' }, 10)).toEqual([]);
    expect(await parties.find({ field: 'contact', value: '1370000111' }, 10)).toEqual([]);
  });

  it('follows a change of the name', async () => {
    const { caseId } = await entered({ name: '令狐旧' });
    const [party] = await ofCase(caseId);
    await parties.change(party!, { ...ENTRY, name: '令狐新', stance: null, stanceOn: null }, 'lead');
    expect(await parties.find({ field: 'name', value: '令狐旧' }, 10)).toEqual([]);
    expect(await parties.find({ field: 'name', value: '令狐新' }, 10)).toHaveLength(1);
  });
});

describe('the record of access', () => {
  it('holds who opened what, what for and when, before anything is shown', async () => {
    const { caseId } = await entered();
    await ofCase(caseId);
    const rows = await store.sql.all<{ kind: string; actor_id: string; purpose: string }>(
      'access-rows',
      'SELECT kind, actor_id, purpose FROM party_access WHERE case_id = $1',
      [caseId],
    );
    expect(rows).toEqual([{ kind: 'opened', actor_id: 'veteran', purpose: 'enter' }]);
  });

  it('keeps of a searched value only what tells equal ones apart', async () => {
    for (const value of ['诸葛 亮工', '诸葛亮工', '司马'])
      await parties.record({ ...ACCESS, kind: 'searched', searchedFor: { field: 'name', value }, found: 0 });
    const rows = await store.sql.all<{ said: string; row: string }>(
      'searched-rows',
      `SELECT encode(searched_for, 'hex') AS said, a::text AS row FROM party_access a WHERE kind = 'searched' ORDER BY id`,
      [],
    );
    expect(rows.map(({ said }) => said === rows[0]?.said)).toEqual([true, true, false]);
    expect(JSON.stringify(rows)).not.toContain('诸葛');
  });

  test.each([
    "UPDATE party_access SET actor_id = 'x'",
    'DELETE FROM party_access',
    'TRUNCATE party_access',
    'DELETE FROM party_stance',
  ])('is never changed: %s', async (statement) => {
    const { caseId } = await entered();
    await ofCase(caseId);
    await expect(store.sql.run(statement, statement, [])).rejects.toThrow('append-only');
  });
});
