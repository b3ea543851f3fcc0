import { expect, test } from 'vitest';
import { waitFor } from '../../src/local-workspace/client.ts';
import { AGREEMENT, SESSION, WITHDRAWN } from '../support/forms.ts';
import { CHANNELS, type Part } from '../support/small-programme.ts';
import {
  cardOf,
  openForm,
  report,
  type Story,
  shaped,
  startStory,
  submitOk,
  takeAs,
  triageAs,
} from '../support/story.ts';
import {
  channelText,
  directMessages,
  isFor,
  refusal,
  toldByClick,
  toldByCommand,
  wordsIn,
  zh,
} from '../support/told.ts';

async function aCaseInMediation(story: Story, reported: object = {}): Promise<string> {
  const number = await report(story, 'officer', reported);
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling' });
  await takeAs(story, 'veteran', number);
  await step(story, 'veteran', number, 'case.record-session', SESSION);
  return number;
}

async function step(story: Story, by: Part, number: string, button: string, fields: object): Promise<void> {
  await submitOk(story, by, await openForm(story, by, number, CHANNELS.songling, button), fields);
}

const wordsOf = (view: unknown) => JSON.stringify(view);
const found = (story: Story, number: string) => story.app.deps.cases.findByNumber(number);

test('a dispute that cannot be settled: the lead proposes, triage confirms, and both sides were told of other remedies', async () => {
  const story = await startStory();
  const number = await aCaseInMediation(story);
  const form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.propose-closure');
  const veteran = story.as('veteran');
  const untold = await veteran.submit(form, { outcome: 'unresolved', reason: 'gap_in_claims' });
  expect(untold.errors).toEqual({ alternatives: refusal({ code: 'closure.alternatives-needed' }) });
  const half = await veteran.submit(form, { alternatives: ['A'], reason: 'gap_in_claims' });
  expect(half.errors).toEqual({ alternatives: refusal({ code: 'closure.alternatives-needed' }) });
  const reasonless = await veteran.submit(form, { alternatives: ['A', 'B'], reason: null });
  expect(Object.keys(reasonless.errors ?? {})).toEqual(['reason']);
  await submitOk(story, 'veteran', form, {
    ...{ alternatives: ['A', 'B'], reason: 'gap_in_claims', elements: ['legal_remedy_taken'] },
  });

  expect(await found(story, number)).toMatchObject({
    status: 'in_mediation',
    closureProposal: { outcome: 'unresolved' },
  });
  const proposal = await cardOf(story, number, CHANNELS.triage, 'triage');
  expect(wordsIn(proposal)).toContain(zh.cases.events.closureProposed(zh.codes.status.unresolved));
  // The proposal stands in the form already; one press confirms it.
  const confirm = await openForm(story, 'triage', number, CHANNELS.triage, 'case.close');
  await submitOk(story, 'triage', confirm, {});
  expect(await found(story, number)).toMatchObject({
    status: 'unresolved',
    closure: {
      ...{ by: 'triage', reason: 'gap_in_claims', alternativesExplained: true, alternativesTo: ['A', 'B'] },
      elements: ['legal_remedy_taken'],
    },
  });
  const card = wordsIn(await cardOf(story, number, CHANNELS.songling, 'veteran'));
  expect(card).toContain(zh.codes.status.unresolved);
  expect(card).not.toContain('case.record');
  expect(await channelText(story, CHANNELS.songling, 'lead')).toContain(
    zh.cases.events.unresolved(zh.codes.unresolvedReason.gap_in_claims),
  );
  expect(await story.app.deps.people.loadOf('veteran')).toBe(0);
  // Nothing more is owed: the next date that the session named reminds nobody.
  await story.advance({ days: 10 });
  expect((await directMessages(story, 'veteran', number)).filter((it) => wordsIn(it).includes(':bell:'))).toEqual([]);
});

test('a party withdraws: the lead proposes, triage confirms, chief and reporter keep an eye on what is more than a trifle', async () => {
  const story = await startStory();
  const number = await aCaseInMediation(story, { dangerSigns: ['violence_minor'] });
  await step(story, 'veteran', number, 'case.propose-closure', WITHDRAWN);
  const confirm = await openForm(story, 'triage', number, CHANNELS.triage, 'case.close');
  await submitOk(story, 'triage', confirm, {});
  const current = await found(story, number);
  const { withdrawnOn, stance } = WITHDRAWN;
  expect(current).toMatchObject({ status: 'withdrawn', closure: { withdrawnBy: 'B', withdrawnOn, stance } });
  expect(await toldByCommand(story, 'chief', `/dispute show ${number}`)).toContain(stance);
  const told = zh.followUps.withdrawn(number, zh.codes.level.yellow, zh.codes.side.B);
  expect((await directMessages(story, 'chief', told)).length).toBe(1);
  expect((await directMessages(story, 'officer', zh.tasks.kind.watch_visit)).length).toBe(1);
  const watch = await story.app.deps.tasks.ofCase(current!.id);
  expect(watch).toMatchObject([
    { kind: 'watch_visit', slot: 7, ownerId: 'officer' },
    { kind: 'watch_visit', slot: 30 },
  ]);
  expect(await channelText(story, CHANNELS.songling, 'lead')).toContain(zh.cases.events.withdrawn(zh.codes.side.B));
});

test('without both signatures there is no agreement, and a money term needs amount and date', async () => {
  const story = await startStory();
  const number = await aCaseInMediation(story);
  const form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-agreement');
  const veteran = story.as('veteran');
  const refused = await veteran.submit(form, { ...AGREEMENT, signatureB: 'refused' });
  expect(refused.errors).toEqual({ signatureB: refusal({ code: 'agreement.unsigned' }) });
  const moneyless = await veteran.submit(form, { signatureB: 'signed', 'term1-kind': 'pay' });
  expect(Object.keys(moneyless.errors ?? {}).sort()).toEqual(['term1-amount', 'term1-dueOn']);
  // One more term with one click; the first is put aside, and what else was filled in stays.
  await veteran.type(form, 'term1-amount', 2000);
  await veteran.type(form, 'term1-dueOn', '2026-12-10');
  await veteran.click(form, 'agreement.add-term');
  const longer = await waitFor(
    async () => (await veteran.views()).find(({ view }) => JSON.stringify(view).includes('term2-text')),
    'a second term',
  );
  await submitOk(story, 'veteran', longer, {
    'term2-obligor': 'B',
    'term2-kind': 'apologise',
    'term2-text': '当面道歉',
  });
  const current = await found(story, number);
  expect(current).toMatchObject({ status: 'agreed', agreement: { terms: [{ amount: 2000 }, { text: '当面道歉' }] } });
});

test('an agreement that is breached goes back to mediation, is counted, and is seen to on the next working day', async () => {
  const story = await startStory();
  const number = await aCaseInMediation(story);
  await step(story, 'veteran', number, 'case.record-agreement', AGREEMENT);
  await step(story, 'veteran', number, 'case.record-follow-up', {
    performance: 'breached',
    mood: 'tense',
    remedies: ['explained'],
  });
  expect(await found(story, number)).toMatchObject({ status: 'in_mediation' });
  expect(await channelText(story, CHANNELS.songling, 'lead')).toContain(zh.cases.events.breached(2));
  const { id } = (await found(story, number))!;
  const history = await story.app.deps.cases.history(id);
  expect(history.filter(({ type }) => type === 'agreement.breached')).toHaveLength(1);
  expect(await story.app.deps.people.loadOf('veteran')).toBe(1);

  await story.advance({ days: 1 });
  expect((await directMessages(story, 'veteran', number)).filter((it) => wordsIn(it).includes(':bell:'))).toHaveLength(
    1,
  );
  // And a second agreement may still settle it.
  await step(story, 'veteran', number, 'case.record-session', SESSION);
  await step(story, 'veteran', number, 'case.record-agreement', AGREEMENT);
  expect(await found(story, number)).toMatchObject({ status: 'agreed' });
});

test('nothing is settled before the watch has passed calmly: too early and a new quarrel are refused with the reason', async () => {
  const story = await startStory();
  const number = await aCaseInMediation(story);
  await step(story, 'veteran', number, 'case.record-agreement', AGREEMENT);
  await step(story, 'veteran', number, 'case.record-follow-up', {});
  const close = async () => {
    const form = await openForm(story, 'secondTriage', number, CHANNELS.triage, 'case.close');
    const answer = await story.as('secondTriage').submit(form, {});
    if (!answer.ok) await story.as('secondTriage').close(form);
    return answer;
  };
  const early = await close();
  expect(early.errors?.outcome).toContain('12月24日');

  await story.advance({ days: 31 });
  expect((await close()).errors).toEqual({ outcome: refusal({ code: 'case.follow-ups-outstanding' }) });
  await step(story, 'veteran', number, 'case.record-follow-up', { recurrence: 'quarrel', mood: 'tense' });
  expect((await close()).errors).toEqual({ outcome: refusal({ code: 'case.follow-ups-outstanding' }) });
  expect(await channelText(story, CHANNELS.songling, 'lead')).toContain(zh.codes.recurrence.quarrel);
  const nobody = { reachedA: 'no', reachedB: 'refused' };
  const preset = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-follow-up');
  const untrue = await story.as('veteran').submit(preset, nobody);
  expect(untrue.errors).toEqual({ performance: refusal({ code: 'follow-up.nobody-reached' }) });
  await submitOk(story, 'veteran', preset, { ...nobody, performance: 'unknown' });
  expect(await channelText(story, CHANNELS.songling, 'lead')).toContain(zh.cases.events.nobodyReached);
  expect((await close()).errors).toEqual({ outcome: refusal({ code: 'case.follow-ups-outstanding' }) });
  await step(story, 'veteran', number, 'case.record-follow-up', {});
  expect(await close()).toMatchObject({ ok: true });
  expect(await found(story, number)).toMatchObject({ status: 'resolved' });
});

test('violence that a follow-up finds is told to the chief and the triage office at once', async () => {
  const story = await startStory({ readers: 'zh-CN' });
  const number = await aCaseInMediation(story);
  await step(story, 'veteran', number, 'case.record-agreement', AGREEMENT);
  await step(story, 'veteran', number, 'case.record-follow-up', {});
  await story.advance({ days: 3 });
  await step(story, 'veteran', number, 'case.record-follow-up', { recurrence: 'violence', action: 'escalate' });
  const { recurrence, mood, followUpAction } = zh.codes;
  const alarm = zh.followUps.alarm(number, recurrence.violence, mood.calm, followUpAction.escalate);
  for (const part of ['chief', 'triage'] as const) {
    expect((await directMessages(story, part, number)).map(({ text }) => text)).toContain(alarm);
  }
  expect(await directMessages(story, 'otherChief', number)).toEqual([]);
  expect(await channelText(story, CHANNELS.songling, 'lead')).toContain(zh.cases.events.alarm);
});

test('nobody closes what nobody proposed, and a proposal is off once the sides meet again', async () => {
  const story = await startStory();
  const number = await aCaseInMediation(story);
  await step(story, 'veteran', number, 'case.propose-closure', WITHDRAWN);
  expect(wordsIn(await cardOf(story, number, CHANNELS.triage, 'triage'))).toContain('case.close');
  await step(story, 'veteran', number, 'case.record-session', SESSION);
  expect(await channelText(story, CHANNELS.songling, 'lead')).toContain(zh.cases.events.closureDropped);
  const now = wordsIn(await cardOf(story, number, CHANNELS.triage, 'triage'));
  expect(now).not.toContain(zh.cases.events.closureProposed(zh.codes.status.withdrawn));
  expect(now).not.toContain('case.close');
});

test('where a minor is involved, the sides meet and agree only with the guardian there', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', { category: 'school_minor', relationship: 'classmate' });
  await triageAs(story, 'triage', number, { route: 'veteran_team', team: 'songling', gateTicks: ['minorInvolved'] });
  await takeAs(story, 'veteran', number);
  for (const [button, fields] of [
    ['case.record-session', SESSION],
    ['case.record-agreement', { ...AGREEMENT, freeConsent: '逐条讲明，单独问过，本人表示自愿。' }],
  ] as const) {
    const form = await openForm(story, 'veteran', number, CHANNELS.songling, button);
    const alone = await story.as('veteran').submit(await shaped(story, 'veteran', form, fields), fields);
    expect(alone.errors).toEqual({ guardian: refusal({ code: 'case.guardian-needed' }) });
    await submitOk(story, 'veteran', form, { guardian: ['present'] });
  }
  // Nobody of this age signs in a hurry: the form says so, and is told that it stays.
  const [warned] = await story.as('veteran').views();
  expect(wordsOf(warned)).toContain(zh.codes.finding.cooling_off);
  expect(wordsOf(warned)).toContain(zh.codes.finding.nobody_beside);
  await submitOk(story, 'veteran', warned!, { warnings: ['checked'] });
  expect(await found(story, number)).toMatchObject({
    status: 'in_mediation',
    pendingAgreement: { reasons: ['minor'] },
  });
});

test('only those who work on a case record its steps; everyone else is told who may', async () => {
  const story = await startStory();
  const number = await aCaseInMediation(story);
  const card = (await cardOf(story, number, CHANNELS.songling, 'resident'))!;
  expect(await toldByClick(story, 'resident', card, 'case.record-agreement')).toContain(
    isFor(['case_lead', 'case_member', 'lead_of_team']),
  );
  expect(await toldByClick(story, 'chief', card, 'case.record-session')).toContain(
    isFor(['veteran', 'team_lead', 'reporting_officer']),
  );
  expect(await story.as('resident').views()).toEqual([]);
  expect(await toldByCommand(story, 'otherLead', `/dispute show ${number}`)).toContain(
    refusal({ code: 'case.not-found' }),
  );
});
