import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import type { Locale } from '../i18n/index.ts';
import { type Person, waitFor } from '../local-workspace/client.ts';
import type { OpenView } from '../local-workspace/protocol.ts';
import { startPostgres } from '../platform/embedded-postgres.ts';
import { startBrowser } from './browser.ts';
import { NOW, type Stage, setStage } from './screenshots/stage.ts';
import { workspacePage } from './workspace-page.ts';

// npm run screenshots     takes the pictures of the README anew: docs/screenshots/{report,card,league,digest}-{zh,en}.png
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'docs', 'screenshots');

const OFFICER = 'U0OFFICER01';
const TRIAGE = 'U0TRIAGE02';
const VETERAN = 'U0VET01';
const LEAD = 'U0LEAD01';
const COMMANDER = 'U0COMMANDER';
const CHANNEL = { triage: 'C0TRIAGE', team: 'C0SONGLING', league: 'C0LEAGUE', digest: 'C0DIGEST' };

type Words = {
  file: string;
  narrative: string;
  choices: [label: string, option: string][];
  summary: string;
  next: string;
};

const WORDS: Record<Locale, Words> = {
  'zh-CN': {
    file: 'zh',
    narrative:
      '松岭小区，楼上孩子深夜跑跳，楼下三个月报警五次。居委会调解过一次，铺了地垫，两周后又吵。甲方、乙方都愿意谈。',
    choices: [
      ['纠纷类型', '邻里纠纷'],
      ['片区 / 小区', '松岭小区'],
      ['当事人关系', '邻居'],
      ['危险迹象', '没有发现'],
      ['近 90 天为此事报警次数', '5 次以上'],
    ],
    summary: '双方当面说了各自的难处，甲方愿意晚上九点后不让孩子跑跳，乙方愿意先打招呼再报警。',
    next: '三天后看地垫效果',
  },
  en: {
    file: 'en',
    narrative:
      'Songling Garden. A child upstairs runs about at night; five calls from downstairs in three months. The committee mediated once, mats were laid, two weeks later they quarrelled again. Both sides are ready to talk.',
    choices: [
      ['Type of dispute', 'Neighbours (noise, leak, passage, light, pets)'],
      ['Area', 'Songling Garden'],
      ['The parties are', 'Neighbours'],
      ['Danger signs', 'None seen'],
      ['Calls to police about this', '5 or more'],
    ],
    summary:
      'Both told each other what is hard for them. A agrees to no running after nine, B to knock before calling.',
    next: 'See in three days whether the mats help',
  },
};

const browser = await startBrowser().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
console.log('Starting PostgreSQL …');
const [postgres, uiDirectory] = await Promise.all([
  startPostgres(),
  workspacePage(root, () => console.log('Building the workspace page …')),
]);
try {
  await mkdir(folder, { recursive: true });
  for (const locale of ['zh-CN', 'en'] as const) {
    console.log(`Inventing half a year of history (${locale}) …`);
    const stage = await setStage(root, uiDirectory, postgres, locale);
    try {
      await stage.settle();
      await takePictures(stage, WORDS[locale]);
    } finally {
      await stage.stop();
    }
  }
} finally {
  await browser.close();
  await postgres.stop();
}

async function takePictures(stage: Stage, words: Words): Promise<void> {
  const { file } = words;
  await save(`report-${file}`, await filledReport(stage, words));
  const thread = await caseWithThread(stage, words);
  await save(`card-${file}`, thread);
  for (const [name, channel] of [
    ['league', CHANNEL.league],
    ['digest', CHANNEL.digest],
  ] as const) {
    await stage.client.as(COMMANDER).command(channel, `/${name} post`);
    const page = await look(stage, COMMANDER, channel, { width: 1240, height: 1800 });
    const message = page
      .getByTestId('message')
      .filter({ has: page.getByRole('table') })
      .last();
    await save(`${name}-${file}`, message, name === 'digest' ? message.locator('.block-context').nth(1) : undefined);
  }
}

/** The report's form as an officer has just filled it in. */
async function filledReport(stage: Stage, { narrative, choices }: Words): Promise<Locator> {
  const page = await look(stage, OFFICER, CHANNEL.league, { width: 900, height: 940 });
  const composer = page.getByTestId('composer');
  await composer.fill(`/dispute new ${narrative}`);
  await composer.press('Enter');
  const form = page.getByRole('dialog');
  for (const [label, name] of choices) {
    const field = form.getByRole('combobox', { name: label });
    await field.click();
    await form.getByRole('option', { name, exact: true }).click();
    if ((await field.getAttribute('aria-expanded')) === 'true') await field.press('Escape');
  }
  await form.getByRole('heading').first().focus();
  return form;
}

/** A case that was reported, decided, taken and talked about once, with its thread open. */
async function caseWithThread(stage: Stage, words: Words): Promise<Page> {
  const { client } = stage;
  const officer = client.as(OFFICER);
  const form = await officer.modal();
  const first = {
    category: 'neighbour',
    area: 'songling-garden',
    relationship: 'neighbour',
    dangerSigns: ['none_seen'],
  };
  await officer.submit(form, { ...first, narrative: words.narrative, calls: '5' });
  let second = await officer.modal();
  if (second.view.callback_id === 'case.report-repeat.submit') {
    await officer.submit(second, { sameAs: 'another' });
    second = await officer.modal();
  }
  const number = /LJ-\d{4}-\d{6}/.exec(JSON.stringify(second.view))![0];
  await officer.submit(second, { consentA: 'willing', consentB: 'willing', priorMediations: '1' });
  await stage.settle();
  await fillIn(client.as(TRIAGE), CHANNEL.triage, number, 'case.triage', { route: 'veteran_team', team: 'songling' });
  await stage.settle();
  const clean = ['related', 'interest', 'close_tie', 'handled_enforcement', 'accepted_benefit', 'fixed_view'];
  const veteran = client.as(VETERAN);
  await fillIn(veteran, CHANNEL.team, number, 'case.take', Object.fromEntries(clean.map((name) => [name, 'no'])));
  await veteran.close(await veteran.modal());
  await stage.settle();
  await fillIn(veteran, CHANNEL.team, number, 'case.record-session', {
    type: 'joint_session',
    place: 'mediation_room',
    attended: ['A', 'B'],
    summary: words.summary,
    stanceA: 'softening',
    stanceB: 'willing',
    newRisk: ['none_seen'],
    nextStep: words.next,
  });
  await stage.settle();
  const page = await look(stage, LEAD, CHANNEL.team, { width: 1180, height: 910 });
  const card = page.getByTestId('message').filter({ hasText: number });
  await card.getByTestId('open-thread').click();
  await page.getByTestId('thread').getByTestId('message').nth(3).waitFor();
  await page.getByTestId('thread').locator('textarea').blur();
  // The thread has made the channel narrower, and its last card longer.
  await page.mouse.move(500, 500);
  await page.mouse.wheel(0, 2000);
  await page.mouse.move(5, 900);
  await page.waitForTimeout(300);
  return page;
}

async function fillIn(person: Person, channel: string, number: string, button: string, fields: object): Promise<void> {
  const card = await waitFor(
    async () =>
      (await person.messages(channel)).find(
        (message) => (message.threadTs ?? message.ts) === message.ts && JSON.stringify(message).includes(number),
      ),
    `the card of ${number}`,
  );
  await person.click(card, button);
  const form = await person.modal();
  if ('attended' in fields) await person.click(form, 'attended', fields.attended as string[]);
  const answer = await person.submit(
    await waitFor(async () => (await person.views()).find((it) => hasFields(it, fields)), `the fields of ${button}`),
    fields as Parameters<Person['submit']>[1],
  );
  if (!answer.ok) throw new Error(`${button}: ${JSON.stringify(answer.errors ?? answer.error)}`);
}

/** Who came decides what is asked of them. */
function hasFields(form: OpenView, fields: object): boolean {
  const blocks = form.view.blocks as { block_id?: string }[];
  return Object.keys(fields).every((field) => blocks.some((block) => block.block_id === field));
}

type Size = { width: number; height: number };

async function look(stage: Stage, user: string, channel: string, viewport: Size): Promise<Page> {
  const context = await browser.newContext({ viewport, timezoneId: 'Asia/Shanghai', bypassCSP: true });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(Date.parse(NOW) + 5 * 60_000));
  await page.goto(`${stage.url}/?as=${user}&channel=${channel}`);
  await page.getByTestId('composer').waitFor();
  await page.addStyleTag({ content: '.dialog::backdrop { background: white }' }); // no dark corners
  return page;
}

/** Without the small print at its end, where `until` begins. */
async function save(name: string, what: Locator | Page, until?: Locator): Promise<void> {
  const path = join(folder, `${name}.png`);
  const page = 'goto' in what ? what : what.page();
  const end = await until?.boundingBox();
  if (end && 'boundingBox' in what) {
    const { x, y, width } = (await what.boundingBox())!;
    await page.screenshot({ path, animations: 'disabled', clip: { x, y, width, height: end.y - y } });
  } else await what.screenshot({ path, animations: 'disabled' });
  console.log(`docs/screenshots/${name}.png  ${Math.round((await stat(path)).size / 1000)} kB`);
  await page.context().close();
}
