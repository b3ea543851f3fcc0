import { expect, test } from 'vitest';
import { LANGUAGES, sitDown, startStoryIn, startStoryWithPage } from '../support/desk.ts';
import { reportFirst } from '../support/page-steps.ts';
import { CHANNELS, PEOPLE } from '../support/small-programme.ts';

const MANY = 500;
const MOST_ROWS = 100;
const TWO_FRAMES = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

test('500 messages scroll from the newest to the first, and only those in sight are drawn', async () => {
  const story = await startStoryWithPage();
  const officer = story.as('officer');
  for (let no = 1; no <= MANY; no += 1)
    expect(await officer.say(CHANNELS.league, `第 ${no} 句话，${'说得长一点。'.repeat(no % 7)}`)).toMatchObject({
      ok: true,
    });
  const { page } = await sitDown(story, 'officer', CHANNELS.league);
  const list = page.getByRole('log');
  await list.getByText(`第 ${MANY} 句话`).waitFor();
  await list.hover();

  const seen = new Set<number>();
  let mostRows = 0;
  for (let turn = 0; turn < MANY && !seen.has(1); turn += 1) {
    const rows = await list.getByTestId('message').allTextContents();
    mostRows = Math.max(mostRows, rows.length);
    for (const [, no] of rows.join().matchAll(/第 (\d+) 句话/g)) seen.add(Number(no));
    await page.mouse.wheel(0, -600);
    await page.evaluate(TWO_FRAMES);
  }
  expect(mostRows).toBeGreaterThan(10);
  expect(mostRows).toBeLessThanOrEqual(MOST_ROWS);
  expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: MANY }, (_, at) => at + 1));
  await list.getByText('第 1 句话').waitFor();
});

test.each(LANGUAGES)(
  'a 429 that is asked for waits until the bot writes, and the bot writes again, in $readers',
  async (language) => {
    const { t, words } = language;
    const { faults } = words;
    const story = await startStoryIn(language);
    const triage = await sitDown(story, 'triage', CHANNELS.triage);
    await triage.page.getByTestId('open-faults').click();
    const panel = triage.page.getByTestId('faults');
    await panel.getByTestId('fault-kind').selectOption({ label: faults.kinds.rate_limited.name });
    await panel.getByLabel(faults.method).selectOption('chat.postMessage');
    await panel.getByLabel(faults.retryAfter).fill('1');
    await panel.getByTestId('fault-ask').click();
    const waiting = panel.getByTestId('pending-fault');
    await waiting.getByText('chat.postMessage').waitFor();
    expect(await waiting.textContent()).toContain(faults.left(1));

    const officer = await sitDown(story, 'officer', CHANNELS.league);
    const { number } = await reportFirst(officer, language, t.cases.report.noneSeen);
    await panel.getByText(faults.none).waitFor();
    await triage.message(number).getByText(t.triage.card.reportedBy(PEOPLE.officer.name)).waitFor();
    expect(await triage.page.getByTestId('message').filter({ hasText: number }).count()).toBe(1);
  },
);

test('a fault that waits can be taken back', async () => {
  const story = await startStoryWithPage({ readers: 'en-US' });
  const { faults } = LANGUAGES[1]!.words;
  const triage = await sitDown(story, 'triage', CHANNELS.triage);
  await triage.page.getByTestId('open-faults').click();
  const panel = triage.page.getByTestId('faults');
  await panel.getByTestId('fault-ask').click();
  await panel.getByRole('button', { name: faults.remove(faults.kinds.rate_limited.name) }).click();
  await panel.getByText(faults.none).waitFor();
  expect(await story.client.faults()).toEqual([]);
});
