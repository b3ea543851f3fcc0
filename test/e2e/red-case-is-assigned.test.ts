import { expect, test } from 'vitest';
import { CLEAN_DECLARATION } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { cardOf, openForm, report, startStory, submitOk, triageAs } from '../support/story.ts';
import {
  directMessages,
  en,
  isFor,
  refusal,
  slackIdOf,
  toldByClick,
  toldByCommand,
  wordsIn,
  zh,
} from '../support/told.ts';

const assignedTo = (personId: string) => refusal({ code: 'case.assigned-to-another', facts: { personId } });
const THREAT = { dangerSigns: ['threat_explicit', 'specific_target'] };

test('a red case cannot be claimed: triage must name a veteran, and nobody else can accept it', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', THREAT);

  const form = await openForm(story, 'triage', number, CHANNELS.triage, 'case.triage');
  const triage = story.as('triage');
  const route = { route: 'veteran_team', team: 'songling', immediateActions: ['separated'] };
  const unnamed = await triage.submit(form, route);
  expect(Object.keys(unnamed.errors ?? {})).toEqual(['assignee']);
  const named = { ...route, assignee: slackIdOf('veteran') };
  const unsafe = await triage.submit(form, { ...named, immediateActions: [] });
  expect(unsafe.errors).toEqual({ immediateActions: refusal({ code: 'triage.safety-first' }, en) });
  const noVeteran = await triage.submit(form, { ...route, assignee: slackIdOf('officer') });
  expect(Object.keys(noVeteran.errors ?? {})).toEqual(['assignee']);
  const tied = await triage.submit(form, { ...route, assignee: slackIdOf('resident') });
  expect(tied.errors).toEqual({ assignee: refusal({ code: 'case.assignee-tied' }, en) });
  await submitOk(story, 'triage', form, named);

  const card = (await cardOf(story, number, CHANNELS.songling, 'lead'))!;
  expect(wordsIn(card)).toContain(zh.codes.status.assigned);
  expect(wordsIn(card)).not.toContain('Take case');
  expect(await toldByClick(story, 'lead', card, 'case.take')).toContain(assignedTo('veteran'));
  expect(await toldByClick(story, 'resident', card, 'case.decline')).toContain(assignedTo('veteran'));
  expect(await toldByClick(story, 'chief', card, 'case.take')).toContain(isFor(['veteran', 'reporting_officer']));
  expect(await toldByCommand(story, 'lead', `/dispute show ${number}`)).toContain(zh.codes.status.assigned);
  const found = await story.app.deps.cases.findByNumber(number);
  expect(found).toMatchObject({ status: 'assigned', level: 'red', assigneeId: 'veteran' });
});

test('whoever is named hears it personally, may decline, and the case goes to the next one named', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', THREAT);
  await triageAs(story, 'triage', number, {
    route: 'veteran_team',
    team: 'songling',
    assignee: slackIdOf('veteran'),
  });

  const [asked] = await directMessages(story, 'veteran', number);
  expect(wordsIn(asked)).toContain(zh.cases.card.accept);
  expect(wordsIn(asked)).toContain(zh.cases.card.decline);
  const veteran = story.as('veteran');
  await veteran.click(asked!, 'case.decline');
  await submitOk(story, 'veteran', await veteran.modal(), { reason: 'health' });

  const told = await cardOf(story, number, CHANNELS.triage, 'secondTriage');
  expect(wordsIn(told)).toContain(zh.cases.events.declined('毕秀兰'));
  const team = await cardOf(story, number, CHANNELS.songling, 'lead');
  expect(wordsIn(team)).toContain(zh.cases.card.anotherName);
  expect(wordsIn(team)).not.toContain(zh.cases.card.acceptBy);
  for (const part of ['triage', 'lead'] as const) {
    const [call] = (await directMessages(story, part, number)).slice(-1);
    expect(wordsIn(call)).toContain('case.assign');
  }
  expect(await toldByClick(story, 'veteran', asked!, 'case.take')).toContain(refusal({ code: 'case.declined' }));
  await story.as('secondTriage').click(told!, 'case.assign');
  const again = await story.as('secondTriage').modal();
  const tied = await story.as('secondTriage').submit(again, { to: slackIdOf('resident') });
  expect(tied.errors).toEqual({ to: refusal({ code: 'case.assignee-tied' }) });
  const elsewhere = await story.as('secondTriage').submit(again, { to: slackIdOf('otherVeteran') });
  expect(elsewhere.errors).toEqual({ to: refusal({ code: 'case.assignee-other-team' }) });
  await submitOk(story, 'secondTriage', again, { to: slackIdOf('lead') });

  expect(await toldByClick(story, 'veteran', asked!, 'case.take')).toContain(assignedTo('lead'));
  const request = (await directMessages(story, 'lead', number)).at(-1);
  await story.as('lead').click(request!, 'case.take');
  await submitOk(story, 'lead', await story.as('lead').modal(), CLEAN_DECLARATION);
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({ status: 'taken', leadId: 'lead' });
  const card = await cardOf(story, number, CHANNELS.songling, 'veteran');
  expect(wordsIn(card)).toContain('葛长安');
  expect(wordsIn(card)).not.toContain(zh.cases.card.accept);
});

test('an officer who reported a red case does not triage it alone', async () => {
  const story = await startStory();
  const number = await report(story, 'secondTriage', THREAT);
  const own = (await cardOf(story, number, CHANNELS.triage, 'secondTriage'))!;
  expect(await toldByClick(story, 'secondTriage', own, 'case.triage')).toContain(isFor(['other_triage_officer']));
  const fields = { route: 'veteran_team', team: 'songling', assignee: slackIdOf('veteran') };
  await triageAs(story, 'triage', number, fields);
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({ status: 'assigned' });
});
