import { expect, test } from 'vitest';
import { SESSION } from '../support/forms.ts';
import { linkFor, openPage, PARTY_A, textOf } from '../support/pages.ts';
import { confirmGround } from '../support/rare-steps.ts';
import { hasField } from '../support/shaped-forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { cardOf, openForm, report, type Story, shaped, startStory, submitOk, takeAs } from '../support/story.ts';
import { channelText, directMessages, en, refusal, slackIdOf, wordsIn, zh } from '../support/told.ts';

const PUBLIC_SECURITY = {
  route: 'veteran_team',
  team: 'songling',
  mediability: 'public_security',
  ground: 'acquaintance_trifle',
  violator: 'A',
  legalReviewer: slackIdOf('legalReviewer'),
};

async function aPublicSecurityCase(story: Story): Promise<string> {
  const number = await report(story, 'officer', { dangerSigns: ['violence_minor'], calls: '1' });
  const opened = await openForm(story, 'triage', number, CHANNELS.triage, 'case.triage');
  for (const field of ['ground', 'violator', 'legalReviewer']) expect(hasField(opened, field)).toBe(false);
  const form = await shaped(story, 'triage', opened, PUBLIC_SECURITY);
  const { violator: _unsaid, legalReviewer: _unnamed, ...bare } = PUBLIC_SECURITY;
  const unsaid = await story.as('triage').submit(form, bare);
  expect(Object.keys(unsaid.errors ?? {}).sort()).toEqual(['legalReviewer', 'violator']);
  const wrong = await story.as('triage').submit(form, { violator: 'A', legalReviewer: slackIdOf('veteran') });
  expect(wrong.errors).toEqual({ legalReviewer: refusal({ code: 'triage.legal-reviewer-needed' }, en) });
  await submitOk(story, 'triage', form, PUBLIC_SECURITY);
  await takeAs(story, 'veteran', number);
  return number;
}

const openSession = (story: Story, number: string) =>
  openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
const meet = async (story: Story, number: string) =>
  submitOk(story, 'veteran', await openSession(story, number), SESSION);

test('public-security basis: a second session after working day seven is flagged late, a third is blocked before it starts', async () => {
  const story = await startStory();
  const number = await aPublicSecurityCase(story);
  const [asked] = await directMessages(story, 'legalReviewer', number);
  expect(wordsIn(asked)).toContain(zh.tasks.kind.ground_check);
  const early = await openSession(story, number);
  const refusedNow = await story.as('veteran').submit(await shaped(story, 'veteran', early, SESSION), SESSION);
  expect(refusedNow.errors).toEqual({ attended: refusal({ code: 'session.awaits-gate-check' }) });
  await story.as('veteran').close(early);
  const reviewer = story.as('legalReviewer');
  await reviewer.click(asked!, 'case.confirm-gate');
  const ground = await reviewer.modal();
  const unready = await reviewer.submit(ground, { result: 'returned' });
  expect(unready.errors).toEqual({ note: refusal({ code: 'gate-check.note-needed' }) });
  await submitOk(story, 'legalReviewer', ground, { result: 'confirmed' });
  expect((await directMessages(story, 'veteran', zh.gate.check.confirmedTo(number))).length).toBe(1);

  // Tuesday 24 November: working day three is Friday 27 November.
  expect(await channelText(story, CHANNELS.songling, 'veteran')).toContain(zh.gate.firstMeetingBy);
  expect(JSON.stringify(await openSessionAndClose(story, number))).toContain(zh.gate.meetings.firstBy('11月27日'));
  await meet(story, number);
  // Tuesday 24 November: working day seven is Thursday 3 December.
  expect(JSON.stringify(await openSessionAndClose(story, number))).toContain(zh.gate.meetings.second('12月3日'));
  await story.advance({ days: 10 });
  await meet(story, number);
  expect(await channelText(story, CHANNELS.songling, 'lead')).toContain(zh.gate.afterLimit.second);
  const current = (await story.app.deps.cases.findByNumber(number))!;
  expect('sessions' in current && current.sessions.at(-1)).toMatchObject({ attempt: 2, afterLimit: true });

  await story.advance({ days: 1 });
  const third = await openSession(story, number);
  expect(JSON.stringify(third.view)).toContain(zh.gate.meetings.none);
  const refused = await story.as('veteran').submit(await shaped(story, 'veteran', third, SESSION), SESSION);
  expect(refused.errors).toEqual({ attended: refusal({ code: 'session.third-public-security' }) });
  await submitOk(story, 'veteran', third, { type: 'caucus', attended: ['B'] });

  // It failed: the procedure goes on from that day, the chief has it as a task, and the legal reviewer hears of it.
  const failed = { alternatives: ['A', 'B'], reason: 'gap_in_claims' };
  const proposal = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.propose-closure');
  await submitOk(story, 'veteran', proposal, failed);
  await submitOk(story, 'triage', await openForm(story, 'triage', number, CHANNELS.triage, 'case.close'), {});
  const ended = await story.app.deps.cases.findByNumber(number);
  expect(ended).toMatchObject({
    status: 'unresolved',
    enforcement: { track: 'investigating' },
    handling: { dueOn: '2027-01-04', after: 'unresolved' },
  });
  const [said = ''] = zh.gate.handlingTold(number, '…').split('…');
  expect((await directMessages(story, 'legalReviewer', said)).length).toBe(1);
  expect((await directMessages(story, 'chief', zh.tasks.kind.resume_procedure)).length).toBe(1);
  expect(wordsIn(await cardOf(story, number, CHANNELS.songling, 'veteran'))).toContain(zh.gate.handlingBy);
});

async function openSessionAndClose(story: Story, number: string) {
  const form = await openSession(story, number);
  await story.as('veteran').close(form);
  return form.view;
}

/** The suspected violator is side A: nobody may be entered for A, nor may A be entered for B. */
async function expectNoAgentOnThePage(story: Story, number: string): Promise<void> {
  const page = await openPage((await linkFor(story, 'veteran', number)).url!);
  const lastIn = (html: string) => [...html.matchAll(/href="\/parties\/([0-9a-f-]{36})"/g)].at(-1)?.[1] ?? '';
  const first = await page.post('/parties/new', PARTY_A);
  const second = await page.post('/parties/new', { ...PARTY_A, side: 'B', name: '那小河', contact: '13900139000' });
  const agent = { part: 'agent', kind: 'person', name: '贺律', authority: 'special', authorityOn: '2026-11-20' };
  const ofA = await page.post('/parties/new', { ...agent, actsFor: lastIn(first.html) });
  expect(ofA.status).toBe(422);
  expect(textOf(ofA.html)).toContain(zh.parties.error.of_violator);
  const { name, contact } = PARTY_A;
  const isA = await page.post('/parties/new', { ...agent, name, contact, actsFor: lastIn(second.html) });
  expect(isA.html).toContain('id="name-error"');
  expect(textOf(isA.html)).toContain(zh.parties.error.is_violator);
}

test('the injured side may send an agent, the suspected violator may not: said beside the field', async () => {
  const story = await startStory({ pages: true });
  const number = await aPublicSecurityCase(story);
  await expectNoAgentOnThePage(story, number);
  await confirmGround(story, number);
  const form = await openSession(story, number);
  const veteran = story.as('veteran');
  const full = await shaped(story, 'veteran', form, SESSION);
  const forViolator = await veteran.submit(full, { ...SESSION, attended: ['B'], agents: ['A-special'] });
  expect(forViolator.errors).toEqual({ agents: refusal({ code: 'agent.of-violator' }) });
  const twice = await veteran.submit(full, { ...SESSION, attended: ['A'], agents: ['B-general', 'B-special'] });
  expect(twice.errors).toEqual({ agents: refusal({ code: 'agent.one-authority' }) });
  await submitOk(story, 'veteran', full, { ...SESSION, attended: ['A'], agents: ['B-special'] });
  const current = (await story.app.deps.cases.findByNumber(number))!;
  expect('sessions' in current && current.sessions[0]?.agents).toEqual([{ side: 'B', authority: 'special' }]);

  const agreement = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-agreement');
  const terms = { 'term1-obligor': 'A', 'term1-kind': 'apologise', 'term1-text': '当面道歉' };
  const facts = '双方因琐事推搡，没有受伤，对经过没有分歧，愿意当面说清。';
  const signed = await veteran.submit(agreement, { facts, ...terms, signatureA: 'agent_signed', signatureB: 'signed' });
  expect(signed.errors).toEqual({ signatureA: refusal({ code: 'agent.of-violator' }) });
  await submitOk(story, 'veteran', agreement, {
    signatureA: 'signed',
    signatureB: 'agent_signed',
    copies: ['delivered'],
  });

  // It binds nobody before the legal reviewer has passed it.
  const waiting = (await story.app.deps.cases.findByNumber(number))!;
  expect(waiting).toMatchObject({ status: 'in_mediation', pendingAgreement: { reasons: ['public_security'] } });
  const reviewer = story.as('legalReviewer');
  const ask = (await directMessages(story, 'legalReviewer', number)).find((it) =>
    wordsIn(it).includes('case.review-agreement'),
  )!;
  await reviewer.click(ask, 'case.review-agreement');
  const review = await reviewer.modal();
  const silent = await reviewer.submit(review, { result: 'returned' });
  expect(silent.errors).toEqual({ note: refusal({ code: 'agreement.return-note-needed' }) });
  const numbered = await reviewer.submit(review, { result: 'returned', note: '身份证 11010519491231002X 要删掉' });
  expect(Object.keys(numbered.errors ?? {})).toEqual(['note']);
  await submitOk(story, 'legalReviewer', review, { result: 'passed', note: '' });
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({ status: 'agreed' });
  const lead = (await directMessages(story, 'veteran', number)).map(({ text }) => text).join('\n');
  expect(lead).toContain('审核通过');
});
