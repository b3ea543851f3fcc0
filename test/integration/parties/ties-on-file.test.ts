import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeCase } from '../../../src/db/change-case.ts';
import { type ComplaintRepo, createComplaintRepo } from '../../../src/db/complaint-repo.ts';
import { createExclusionRepo, type ExclusionRepo } from '../../../src/db/exclusion-repo.ts';
import { createPartyRepo, type PartyRepo } from '../../../src/db/party-repo.ts';
import type { PeopleRepo } from '../../../src/db/people-repo.ts';
import { decideRecusal } from '../../../src/domain/case/decide-recusal.ts';
import { setEnforcement } from '../../../src/domain/case/enforcement.ts';
import { askRecusal } from '../../../src/domain/case/recusal.ts';
import type { ComplaintEntry } from '../../../src/domain/complaints/complaint.ts';
import type { PartyEntry } from '../../../src/domain/parties/party.ts';
import { newKey, readKeyRing } from '../../../src/platform/sealing.ts';
import { aCalendar, aPersonWith, TUESDAY_9 } from '../../support/builders.ts';
import { aCase } from '../../support/case-building.ts';
import { CHIEF, SECOND_VETERAN, VETERAN } from '../../support/programme.ts';
import { openStore, type Store, saved } from '../../support/store.ts';

const ring = readKeyRing(`2026:${newKey().toString('base64')}`)!;
const ACCESS = { by: 'p-reporter', purpose: 'enter', at: TUESDAY_9 } as const;
const PARTY: PartyEntry = {
  ...{ part: 'party', side: 'A', kind: 'person', name: '佟大山', contact: '138 1234 5678', address: '', note: '' },
  ...{ vulnerabilities: [], consent: 'given', consentOn: '2026-11-24', actsFor: null, authority: null },
  ...{ authorityOn: null, caucusOwnerId: null, stance: null, stanceOn: null },
};
const HELD: ComplaintEntry = {
  ...{ aboutId: VETERAN.id, code: 'favouritism', source: 'party', partyId: null, text: '只听一面之词。' },
};

let store: Store;
let parties: PartyRepo;
let complaints: ComplaintRepo;
let exclusions: ExclusionRepo;
beforeAll(async () => {
  store = await openStore();
  const keys = { ring, indexKey: newKey() };
  parties = createPartyRepo(store.sql, keys);
  exclusions = createExclusionRepo(store.sql, keys);
  complaints = createComplaintRepo(store.sql, ring);
});

const taken = () => saved(store.cases, aCase().triagedTo('songling').takenBy(VETERAN).inMediation());
async function enter(caseId: string, entry: Partial<PartyEntry> = {}) {
  const id = randomUUID();
  await parties.enter(id, caseId, { ...PARTY, ...entry }, 'p-reporter', TUESDAY_9);
  return id;
}
async function hold(caseId: string, entry: Partial<ComplaintEntry> = {}) {
  await complaints.register(randomUUID(), caseId, { ...HELD, ...entry }, ACCESS);
}
const tiesOf = async (caseId: string) => (await store.cases.find(caseId))?.beside?.ties ?? [];
const complainedOf = { personId: VETERAN.id, tie: 'complained_of' };

describe('ties on file', () => {
  it('of a case without parties and complaints are none, and the case comes back as it was saved', async () => {
    const current = await taken();
    expect(await store.cases.find(current.id)).toEqual(current);
  });

  it('are a party’s complaint in this dispute and in every other of the same party, until it is not upheld', async () => {
    const [first, second] = [await taken(), await taken()];
    const contact = '139 0000 1111';
    await hold(first.id, { partyId: await enter(first.id, { contact }) });
    await enter(second.id, { contact, name: '另一个写法' });
    expect(await tiesOf(first.id)).toEqual([complainedOf]);
    expect(await tiesOf(second.id)).toEqual([complainedOf]);
    const [complaint] = await complaints.reveal(first.id, ACCESS);
    const verdict = { verdict: 'not_upheld', decision: '已核对录像。' } as const;
    const both = await Promise.all([1, 2].map(() => complaints.decide(complaint!, verdict, ACCESS)));
    expect(both.filter(Boolean), 'of two who decide at once, one does').toHaveLength(1);
    expect([...(await tiesOf(first.id)), ...(await tiesOf(second.id))]).toEqual([]);
  });

  it('do not mix up two people of one name who have numbers of their own', async () => {
    const [first, second] = [await taken(), await taken()];
    await hold(first.id, { partyId: await enter(first.id, { name: '张伟', contact: '139 0000 2222' }) });
    await enter(second.id, { name: '张伟', contact: '139 0000 3333' });
    expect(await tiesOf(second.id)).toEqual([]);
    await enter(second.id, { name: '张伟', contact: '' });
    expect(await tiesOf(second.id)).toEqual([complainedOf]);
  });

  it('are a benefit whoever reports it, and other complaints only from a party', async () => {
    const current = await taken();
    await hold(current.id, { source: 'anonymous' });
    expect(await tiesOf(current.id)).toEqual([]);
    await hold(current.id, { source: 'officer', code: 'benefit' });
    expect(await tiesOf(current.id)).toEqual([{ personId: VETERAN.id, tie: 'benefit_reported' }]);
  });

  it('are more than three earlier cases of the same party under the same lead', async () => {
    const contact = '139 0000 4444';
    const [now, ...before] = [await taken(), await taken(), await taken(), await taken(), await taken()];
    await enter(now.id, { contact });
    for (const { id } of before.slice(0, 3)) await enter(id, { contact });
    expect(await tiesOf(now.id)).toEqual([]);
    await enter(before[3]!.id, { contact });
    expect(await tiesOf(now.id)).toEqual([{ personId: VETERAN.id, tie: 'familiar' }]);
  });

  it('are enforcement in this matter by whoever took it', async () => {
    const current = await taken();
    const lawyer = aPersonWith('legal_reviewer');
    const changed = await changeCase(changing(), current.id, { by: lawyer.id }, (one, at) =>
      setEnforcement(one, { track: 'investigating' }, lawyer, at),
    );
    expect(changed.ok).toBe(true);
    expect(await tiesOf(current.id)).toEqual([{ personId: lawyer.id, tie: 'enforced' }]);
  });

  it('are a party whom somebody stays away from, by number or, where one has none, by name; and no longer once taken out', async () => {
    const kept = { by: SECOND_VETERAN.id, purpose: 'enter', at: TUESDAY_9 } as const;
    const keep = async (entry: { name: string; contact: string }) => {
      const id = randomUUID();
      await exclusions.enter(id, SECOND_VETERAN.id, entry, kept);
      return id;
    };
    const current = await taken();
    await enter(current.id, { name: '欧阳山', contact: '139 0000 5555' });
    await keep({ name: '欧阳山', contact: '139 0000 6666' });
    expect(await tiesOf(current.id), 'another person of that name').toEqual([]);
    const id = await keep({ name: '老欧', contact: '+86 139-0000-5555' });
    const tie = { personId: SECOND_VETERAN.id, tie: 'excluded_person' };
    expect(await tiesOf(current.id)).toEqual([tie]);
    await exclusions.remove(id, VETERAN.id, kept);
    expect(await tiesOf(current.id), 'it is another’s').toEqual([tie]);
    await exclusions.remove(id, SECOND_VETERAN.id, kept);
    expect(await tiesOf(current.id)).toEqual([]);
    await keep({ name: '欧阳山', contact: '' });
    expect(await tiesOf(current.id)).toEqual([tie]);
    expect((await exclusions.reveal(SECOND_VETERAN.id, kept)).map(({ name }) => name)).toEqual(['欧阳山', '欧阳山']);
    const rows = await store.sql.all<{ row: string }>('x', 'SELECT x::text AS row FROM person_exclusion x', []);
    expect(rows.map(({ row }) => row).join()).not.toMatch(/欧阳|5555|6666/);
  });

  it('say which party needs care, so that a minor who was entered later is not met without a guardian', async () => {
    const current = await taken();
    await enter(current.id, { vulnerabilities: ['minor'], side: 'B' });
    expect((await store.cases.find(current.id))?.beside?.vulnerable).toEqual([{ side: 'B', flag: 'minor' }]);
  });
});

describe('a request for recusal', () => {
  it('is decided once though two decide at once, and one submit that comes twice asks once', async () => {
    const current = await taken();
    const input = { askedBy: 'veteran', ground: 'interest', text: '与甲方合伙。', oral: false } as const;
    const ask = () =>
      changeCase(changing(), current.id, { by: CHIEF.id, requestKey: `ask-${current.id}` }, (one, at) =>
        askRecusal(one, { ...input, requestedAt: TUESDAY_9 }, VETERAN, CHIEF, CHIEF, at),
      );
    expect((await Promise.all([ask(), ask()])).map(({ ok }) => ok)).toEqual([true, true]);
    expect((await store.cases.find(current.id))?.recusals).toHaveLength(1);
    expect((await store.cases.recusalsOpen(100)).map(({ id }) => id)).toContain(current.id);

    const decision = { granted: true, reason: '', to: SECOND_VETERAN, summary: '双方愿意再谈。' };
    const decide = (key: string) =>
      changeCase(changing(), current.id, { by: CHIEF.id, requestKey: key }, (one, at) =>
        decideRecusal(one, 1, decision, CHIEF, at, aCalendar()),
      );
    const decided = await Promise.all(['one', 'two', 'three'].map(decide));
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    const history = await store.cases.history(current.id);
    expect(history.filter(({ type }) => type === 'recusal.decided')).toHaveLength(1);
    expect((await store.cases.recusalsOpen(100)).map(({ id }) => id)).not.toContain(current.id);
  });
});

describe('the load of the leads', () => {
  it('moves with an agreed case from the recused to whoever sees to it', async () => {
    const current = await saved(store.cases, aCase().triagedTo('songling').takenBy(VETERAN).inMediation().agreed());
    const points = async (id: string) =>
      (await store.sql.one<{ points: number }>('points', 'SELECT points FROM veteran_load WHERE person_id = $1', [id]))
        ?.points ?? 0;
    const before = [await points(VETERAN.id), await points(SECOND_VETERAN.id)];
    const input = { askedBy: 'chief', ground: 'interest', text: '与甲方合伙。', oral: false } as const;
    const steps = [
      (one: Parameters<typeof askRecusal>[0], at: string) =>
        askRecusal(one, { ...input, requestedAt: TUESDAY_9 }, VETERAN, CHIEF, CHIEF, at),
      (one: Parameters<typeof askRecusal>[0], at: string) =>
        decideRecusal(
          one,
          1,
          { granted: true, reason: '', to: SECOND_VETERAN, summary: '协议在履行，请接着回访。' },
          CHIEF,
          at,
          aCalendar(),
        ),
    ];
    for (const step of steps) expect((await changeCase(changing(), current.id, { by: CHIEF.id }, step)).ok).toBe(true);
    const after = [await points(VETERAN.id), await points(SECOND_VETERAN.id)];
    const moved = before[0]! - after[0]!;
    expect(moved).toBeGreaterThan(0);
    expect(after[1]! - before[1]!).toBeCloseTo(moved);
  });
});

function changing() {
  const people = { loadOf: async () => 0 } as unknown as PeopleRepo;
  return { cases: store.cases, people, clock: { now: () => TUESDAY_9 }, announce: () => {} };
}
