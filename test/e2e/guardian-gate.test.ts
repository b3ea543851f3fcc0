import { expect, test } from 'vitest';
import { SCENARIOS } from '../../prisma/demo/scenarios.ts';
import { SESSION } from '../support/forms.ts';
import { confirmGround } from '../support/rare-steps.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { openForm, report, type Story, shaped, startStory, submitOk, takeAs, triageAs } from '../support/story.ts';
import { directMessages, refusal, slackIdOf, zh } from '../support/told.ts';

const { report: told } = SCENARIOS.find(({ id }) => id === 'S07')!;
const S07 = {
  category: told.category,
  relationship: told.relationship,
  narrative: told.narrative,
  dangerSigns: [...told.dangerSigns],
  calls: '1',
};
const DECISION = {
  route: 'veteran_team',
  team: 'songling',
  mediability: 'public_security',
  ground: 'acquaintance_trifle',
  violator: 'both',
  legalReviewer: slackIdOf('legalReviewer'),
};

async function pupils(story: Story, ticks: string[]): Promise<string> {
  const number = await report(story, 'officer', S07);
  await triageAs(story, 'secondTriage', number, { ...DECISION, gateTicks: ticks });
  await takeAs(story, 'veteran', number);
  await confirmGround(story, number);
  return number;
}

test('S07: a joint session is refused until the guardians are ticked; apart, each side can be heard', async () => {
  const story = await startStory();
  const number = await pupils(story, ['minorInvolved']);
  const veteran = story.as('veteran');
  const form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
  expect(JSON.stringify(form.view)).toContain(zh.mediation.session.guardianPresent);
  const said = { guardian: refusal({ code: 'case.guardian-needed' }) };
  const full = await shaped(story, 'veteran', form, SESSION);
  expect((await veteran.submit(full, SESSION)).errors).toEqual(said);
  expect((await veteran.submit(full, { ...SESSION, type: 'home_visit' })).errors).toEqual(said);
  const current = await story.app.deps.cases.findByNumber(number);
  expect(current).toMatchObject({ status: 'taken', sessions: [] });
  await submitOk(story, 'veteran', form, { ...SESSION, guardian: ['present'] });
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({
    status: 'in_mediation',
    sessions: [{ guardianPresent: true, attempt: 1 }],
  });
  const apart = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
  await submitOk(story, 'veteran', apart, { ...SESSION, type: 'caucus', attended: ['A'], stanceB: null });
  expect(await directMessages(story, 'chief', number)).toEqual([]);
});

test('16 or older, living on own earnings and agreeing: heard without the guardian', async () => {
  const story = await startStory();
  const number = await pupils(story, ['minorSelfSupporting']);
  const form = await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session');
  expect(JSON.stringify(form.view)).not.toContain(zh.mediation.session.guardianPresent);
  await submitOk(story, 'veteran', form, SESSION);
  expect(await story.app.deps.cases.findByNumber(number)).toMatchObject({
    status: 'in_mediation',
    triage: { gateInputs: { minorInvolved: true, minorSelfSupporting: true } },
  });
});
