import { expect, test } from 'vitest';
import { CHANNELS } from '../support/small-programme.ts';
import { openForm, report, type Story, startStory, submitOk } from '../support/story.ts';
import { directMessages, privatelyTold, refusal, slackIdOf, toldByCommand, wordsIn, zh } from '../support/told.ts';

const VIOLENCE = {
  category: 'marriage_family',
  relationship: 'spouse_partner',
  dangerSigns: ['dv_suspected', 'threat_explicit', 'specific_target'],
  calls: '3',
};
const SCREEN = { violenceBefore: 'yes', fear: 'yes', control: 'yes', immediateActions: ['separated'] };
const NOTE = '照片已拍，病历还没有取。';

async function aCaseOfViolence(story: Story) {
  const number = await report(story, 'officer', VIOLENCE, SCREEN);
  const form = await openForm(story, 'secondTriage', number, CHANNELS.triage, 'case.triage');
  await submitOk(story, 'secondTriage', form, { route: 'not_accepted' });
  const { deps } = story.app;
  const current = (await deps.cases.findByNumber(number))!;
  const kinds = async (kind: string) =>
    (await deps.tasks.ofCase(current.id)).find((task) => task.kind === kind && task.path === 'domestic_violence')!;
  return { number, taskOf: kinds };
}

test('a task changes hands once the other says so: until then, and without an answer, it stays where it was', async () => {
  const story = await startStory();
  const { number, taskOf } = await aCaseOfViolence(story);
  const officer = story.as('officer');
  const mine = (await directMessages(story, 'officer', number)).find((it) => wordsIn(it).includes('case.tasks'))!;
  const handOnForm = async (kind: string) => {
    const list = await privatelyTold(officer, mine.channel, () => officer.click(mine, 'case.tasks'));
    await officer.click(list, `task-${(await taskOf(kind)).id}/task.hand-on`);
    return officer.modal();
  };
  const form = await handOnForm('evidence');
  const toVeteran = await officer.submit(form, { to: slackIdOf('veteran'), note: NOTE });
  expect(toVeteran.errors).toEqual({ to: refusal({ code: 'task.cannot-receive' }) });
  await submitOk(story, 'officer', form, { to: slackIdOf('chief'), note: NOTE });
  expect(await taskOf('evidence')).toMatchObject({ ownerId: 'officer', handOff: { to: 'chief' } });

  // The question holds no typed word; the list of tasks, which is private, does.
  const chief = story.as('chief');
  const asked = (await directMessages(story, 'chief', number)).find((it) => wordsIn(it).includes('task.take-over'))!;
  expect(asked.text).toContain(zh.tasks.kind.evidence);
  expect(wordsIn(asked)).not.toContain(NOTE);
  const list = await privatelyTold(chief, asked.channel, () => chief.click(asked, 'case.tasks'));
  expect(wordsIn(list)).toContain(NOTE);
  expect(wordsIn(await privatelyTold(chief, asked.channel, () => chief.click(asked, 'task.take-over')))).toContain(
    zh.tasks.handOff.taken(zh.tasks.kind.evidence),
  );
  await story.settle();
  const taken = await taskOf('evidence');
  expect(taken.ownerId).toBe('chief');
  expect(taken).not.toHaveProperty('handOff');
  const toldToOfficer = async () => (await directMessages(story, 'officer', number)).map(({ text }) => text).join('\n');
  expect(await toldToOfficer()).toContain(zh.tasks.handOff.arrived(number, zh.tasks.kind.evidence, '阚正'));
  const again = await privatelyTold(chief, asked.channel, () => chief.click(asked, 'task.leave'));
  expect(wordsIn(again)).toContain(refusal({ code: 'task.not-asked' }));

  // Nobody answers: two hours later it is still the officer's, who hears of it.
  const second = await handOnForm('protection_order');
  await submitOk(story, 'officer', second, { to: slackIdOf('secondTriage'), note: NOTE });
  await story.advance({ hours: 3 });
  expect(await taskOf('protection_order')).toMatchObject({ ownerId: 'officer' });
  expect(await taskOf('protection_order')).not.toHaveProperty('handOff');
  const unanswered = zh.tasks.handOff.stays.unanswered(number, zh.tasks.kind.protection_order, '俟平');
  expect(await toldToOfficer()).toContain(unanswered);

  // The history tells it, and who has read what.
  const shown = await toldByCommand(story, 'chief', `/dispute show ${number}`);
  expect(shown).toContain(zh.tasks.events.takenOver(zh.tasks.kind.evidence, '阚正'));
  const seen = await toldByCommand(story, 'auditor', `/dispute seen ${number}`);
  expect(seen).toContain(zh.readers.kind.tasks_read);
});
