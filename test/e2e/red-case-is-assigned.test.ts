import { expect, test } from 'vitest';
import { CLEAN_DECLARATION } from '../support/forms.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { cardOf, openForm, report, startStory, submitOk, triageAs } from '../support/story.ts';
import { directMessages, slackIdOf, toldByClick, toldByCommand, wordsIn } from '../support/told.ts';

const THREAT = { dangerSigns: ['threat_explicit', 'specific_target'] };

test('a red case cannot be claimed: triage must name a veteran, and nobody else can accept it', async () => {
  const story = await startStory();
  const number = await report(story, 'officer', THREAT);

  const form = await openForm(story, 'triage', number, CHANNELS.triage, 'case.triage');
  const triage = story.as('triage');
  const route = { route: 'veteran_team', team: 'songling' };
  const unnamed = await triage.submit(form, route);
  expect(unnamed.errors).toEqual({ assignee: 'Please name who takes it.' });
  const noVeteran = await triage.submit(form, { ...route, assignee: slackIdOf('officer') });
  expect(Object.keys(noVeteran.errors ?? {})).toEqual(['assignee']);
  const tied = await triage.submit(form, { ...route, assignee: slackIdOf('resident') });
  expect(tied.errors?.assignee).toContain('tie to this area');
  await submitOk(story, 'triage', form, { ...route, assignee: slackIdOf('veteran') });

  const card = (await cardOf(story, number, CHANNELS.songling, 'lead'))!;
  expect(wordsIn(card)).toContain('已指派');
  expect(wordsIn(card)).not.toContain('Take case');
  expect(await toldByClick(story, 'lead', card, 'case.take')).toContain('本案已指派给毕秀兰');
  expect(await toldByClick(story, 'resident', card, 'case.decline')).toContain('本案已指派给毕秀兰');
  expect(await toldByClick(story, 'chief', card, 'case.take')).toContain('这一步由老警、上报民警办理');
  expect(await toldByCommand(story, 'lead', `/dispute show ${number}`)).toContain('已指派');
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
  expect(wordsIn(asked)).toContain('接受指派');
  expect(wordsIn(asked)).toContain('不能接');
  const veteran = story.as('veteran');
  await veteran.click(asked!, 'case.decline');
  await submitOk(story, 'veteran', await veteran.modal(), { reason: 'health' });

  const told = await cardOf(story, number, CHANNELS.triage, 'secondTriage');
  expect(wordsIn(told)).toContain('被指派人不能接，需另行指定');
  await story.as('secondTriage').click(told!, 'case.assign');
  const again = await story.as('secondTriage').modal();
  const tied = await story.as('secondTriage').submit(again, { to: slackIdOf('resident') });
  expect(tied.errors?.to).toContain('登记的利害关系');
  const elsewhere = await story.as('secondTriage').submit(again, { to: slackIdOf('otherVeteran') });
  expect(elsewhere.errors?.to).toContain('另一支队伍');
  await submitOk(story, 'secondTriage', again, { to: slackIdOf('lead') });

  expect(await toldByClick(story, 'veteran', asked!, 'case.take')).toContain('本案已指派给葛长安');
  const [request] = await directMessages(story, 'lead', number);
  await story.as('lead').click(request!, 'case.take');
  await submitOk(story, 'lead', await story.as('lead').modal(), CLEAN_DECLARATION);
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({ status: 'taken', leadId: 'lead' });
  const card = await cardOf(story, number, CHANNELS.songling, 'veteran');
  expect(wordsIn(card)).toContain('葛长安');
  expect(wordsIn(card)).not.toContain('接受指派');
});

test('an officer who reported a red case does not triage it alone', async () => {
  const story = await startStory();
  const number = await report(story, 'secondTriage', THREAT);
  const form = await openForm(story, 'secondTriage', number, CHANNELS.triage, 'case.triage');
  const fields = { route: 'veteran_team', team: 'songling', assignee: slackIdOf('veteran') };
  const alone = await story.as('secondTriage').submit(form, fields);
  expect(alone.errors?.level).toContain('红色案件的上报人不能单独研判');
  await triageAs(story, 'triage', number, fields);
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({ status: 'assigned' });
});
