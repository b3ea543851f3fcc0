import { describe, expect, test } from 'vitest';
import { type Desk, LANGUAGES, sitDown, startStoryIn } from '../support/desk.ts';
import {
  AREAS,
  declareClean,
  moveClockTo,
  openDirectMessages,
  press,
  recordAgreement,
  recordSession,
  reportFirst,
  sendAndSeeClosed,
} from '../support/page-steps.ts';
import { CHANNELS, PEOPLE } from '../support/small-programme.ts';
import { refusal } from '../support/told.ts';

/** When the watch looks in: days 3, 7 and 30 after the terms were performed, and the last day of the watch. */
const FOLLOW_UPS = ['2026-12-04T10:00', '2026-12-08T10:00', '2026-12-31T10:00', '2027-03-01T10:00'];

describe.each(LANGUAGES)('by clicking only, in $readers', (language) => {
  const { t, words, locale } = language;
  const { card } = t.cases;

  test('a dispute is reported, decided, taken, mediated, watched and closed', async () => {
    const story = await startStoryIn(language);
    const officer = await sitDown(story, 'officer', CHANNELS.league);
    const { second, number } = await reportFirst(officer, language, t.cases.report.noneSeen);
    await second.choose(t.cases.details.willingA, t.codes.consent.willing);
    await sendAndSeeClosed(second);

    const triage = await sitDown(story, 'triage', CHANNELS.triage);
    const waiting = triage.message(number);
    expect(await waiting.textContent()).toContain(t.triage.riskItem('calls', t.codes.riskFlag, 5));
    await press(waiting, t.triage.card.open);
    const decision = triage.form(t.triage.form.title(number));
    await decision.choose(t.triage.form.consentB, t.codes.consent.willing);
    await decision.tick(t.triage.form.route, t.codes.route.veteran_team);
    await decision.choose(t.triage.form.team, AREAS[locale].team);
    await sendAndSeeClosed(decision);
    await triage.message(number).getByText(t.triage.card.decidedBy(PEOPLE.triage.name)).waitFor();

    const veteran = await sitDown(story, 'veteran', CHANNELS.songling);
    const lead = await sitDown(story, 'lead', CHANNELS.songling);
    const offered = veteran.message(number);
    const ts = await offered.getAttribute('data-message-ts');
    await veteran.page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    await press(offered, card.take);
    await press(lead.message(number), card.take);
    const first = await declareClean(veteran, language);
    const late = await declareClean(lead, language);
    await first.submit();
    const taken = veteran.form(t.cases.take.takenTitle);
    await press(taken.box.locator('.modal-foot'), t.common.close);
    await late.submit();
    const beaten = { code: 'case.already-taken', facts: { personId: 'veteran' } } as const;
    await late.errors().getByText(refusal(beaten, t)).waitFor();
    const mine = veteran.page.locator(`[data-testid="message"][data-message-ts="${ts}"]`);
    await mine.getByText(card.lead).waitFor();
    expect(await mine.textContent()).toContain(PEOPLE.veteran.name);
    expect(await mine.getByRole('button', { name: card.take }).count()).toBe(0);

    // A blue case: the first contact is due after five working days; the answer to the reminder is the record of it.
    await moveClockTo(veteran, language, '2026-12-01T10:00');
    await openDirectMessages(veteran, language);
    const reminder = veteran.message(t.reminders.kind('first_contact'));
    await press(reminder, t.reminders.done);
    await recordSession(veteran, language);
    await reminder.getByText(t.reminders.answered.kept).waitFor();

    await visitTeam(veteran);
    await press(mine, card.agreement);
    await recordAgreement(veteran, language);
    await press(mine, card.followUp);
    await sendAndSeeClosed(veteran.form(t.followUps.record.title));
    await mine.getByText(card.watchUntil).waitFor();
    for (const time of FOLLOW_UPS) {
      await moveClockTo(veteran, language, time);
      await press(mine, card.followUp);
      await sendAndSeeClosed(veteran.form(t.followUps.record.title));
    }
    await moveClockTo(triage, language, '2027-03-05T10:00');
    await press(triage.message(number), card.close);
    await sendAndSeeClosed(triage.form(t.followUps.close.title));
    await mine.getByText(t.codes.status.resolved).waitFor();
    await mine.getByTestId('open-thread').click();
    await veteran.page.getByTestId('thread').getByText(t.cases.events.resolved).waitFor();
    expect(await veteran.page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
  });

  test('triage raises a dispute to red and names a veteran, who accepts it; nobody may claim it', async () => {
    const story = await startStoryIn(language);
    const officer = await sitDown(story, 'officer', CHANNELS.league);
    const { second, number } = await reportFirst(officer, language, t.codes.riskFlag.violence_minor);
    await press(second.box.locator('.modal-foot'), t.common.skip);

    const triage = await sitDown(story, 'triage', CHANNELS.triage);
    await press(triage.message(number), t.triage.card.open);
    const decision = triage.form(t.triage.form.title(number));
    await decision.tick(t.triage.form.level, t.codes.level.red);
    await decision.tick(t.triage.form.route, t.codes.route.veteran_team);
    await decision.choose(t.triage.form.team, AREAS[locale].team);
    await decision.write(t.triage.form.levelReason(t.codes.level.yellow), '当晚又有人上门推搡。');
    await decision.chooseWith(t.triage.form.assignee, PEOPLE.veteran.name);
    await sendAndSeeClosed(decision);

    const lead = await sitDown(story, 'lead', CHANNELS.songling);
    const offered = lead.message(number);
    await offered.getByText(card.assignee).waitFor();
    expect(await offered.getByRole('button', { name: card.take }).count()).toBe(0);

    const veteran = await sitDown(story, 'veteran', CHANNELS.songling);
    await openDirectMessages(veteran, language);
    await press(veteran.message(number), card.accept);
    await (await declareClean(veteran, language)).submit();
    await veteran.form(t.cases.take.takenTitle).box.waitFor();
    await offered.getByText(card.lead).waitFor();
    expect(await offered.textContent()).toContain(PEOPLE.veteran.name);
  });

  test('the commander reads the week alone, then posts it', async () => {
    const story = await startStoryIn(language);
    const commander = await sitDown(story, 'commander', CHANNELS.league);
    const seen = (text: string) => commander.message(text);
    const league = t.league.title('2026-W47');
    await commander.type('/league');
    await seen(league).getByText(words.message.onlyYou).waitFor();
    await commander.type('/league post');
    const posted = commander.page
      .getByTestId('message')
      .filter({ has: commander.page.getByRole('table') })
      .filter({ hasNotText: words.message.onlyYou });
    await posted.waitFor();

    await commander.visit('指挥周报');
    const digest = t.digest.title('2026-W47');
    await commander.type('/digest');
    await seen(digest).getByText(words.message.onlyYou).waitFor();
    await commander.type('/digest post');
    const publicly = commander.page
      .getByTestId('message')
      .filter({ hasText: digest, hasNotText: words.message.onlyYou });
    await publicly.getByText(t.digest.funnel.heading).waitFor();
  });
});

const visitTeam = (desk: Desk) => desk.visit('松岭老警队');
