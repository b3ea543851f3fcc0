import { expect, test } from 'vitest';
import { NEIGHBOUR_REPORT, SESSION } from '../support/forms.ts';
import { linkFromShow, openPage, PARTY_A, takenCase, textOf } from '../support/pages.ts';
import { takeRareStep } from '../support/rare-steps.ts';
import { CHANNELS } from '../support/small-programme.ts';
import { openForm, type Story, submitOk } from '../support/story.ts';
import { zh } from '../support/told.ts';

const says = zh.papers.referral;

async function metOnce(): Promise<{ story: Story; number: string }> {
  const { story, number } = await takenCase();
  await submitOk(
    story,
    'veteran',
    await openForm(story, 'veteran', number, CHANNELS.songling, 'case.record-session'),
    SESSION,
  );
  return { story, number };
}

/** The pack as a person opens it: the link from the case, the page of papers, and the paper on it. */
async function packFor(story: Story, number: string): Promise<string> {
  const page = await openPage((await linkFromShow(story, 'chief', number)).url!);
  await page.post('/parties/new', PARTY_A);
  expect((await page.get('/papers')).html).toContain('/papers/referral');
  const pack = await page.get('/papers/referral');
  expect(pack.status).toBe(200);
  return textOf(pack.html);
}

const EVERY_PACK = [
  zh.codes.category.neighbour,
  NEIGHBOUR_REPORT.narrative,
  PARTY_A.name,
  `${zh.codes.side.B} ${zh.papers.notNamed}`,
  zh.triage.riskItem('calls', {}, 5),
  SESSION.summary,
  zh.cases.events.session(1, zh.codes.sessionType.joint_session, 30),
  `1. ${zh.codes.stance.softening}`,
  `1. ${zh.codes.stance.willing}`,
  zh.parties.stance.willing,
  zh.cases.events.firstContact,
];

test('when a case turns criminal, the pack tells its course, its meetings, the danger and what each side wanted', async () => {
  const { story, number } = await metOnce();
  await takeRareStep(story, 'chief', number, 'case.convert', { reference: 'XZ-2026-7' }, CHANNELS.songling);
  const pack = await packFor(story, number);
  for (const shown of [...EVERY_PACK, says.criminal, zh.codes.status.converted]) expect(pack).toContain(shown);
  expect(pack, 'the look back stays in the house').not.toContain('复盘');
});

test('when a case goes to court, the pack names the court and how the mediation ended', async () => {
  const { story, number } = await metOnce();
  const end = { outcome: 'unresolved', alternatives: ['A', 'B'], reason: 'gap_in_claims' };
  await submitOk(
    story,
    'veteran',
    await openForm(story, 'veteran', number, CHANNELS.songling, 'case.propose-closure'),
    end,
  );
  await submitOk(story, 'triage', await openForm(story, 'triage', number, CHANNELS.triage, 'case.close'), {});
  const pack = await packFor(story, number);
  for (const shown of [...EVERY_PACK, says.court, zh.codes.status.unresolved]) expect(pack).toContain(shown);
  expect(pack).toContain(zh.codes.unresolvedReason.gap_in_claims);
});
