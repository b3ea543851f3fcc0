import { expect, test } from 'vitest';
import { sitDown, startStoryWithPage } from '../support/desk.ts';
import { NEIGHBOUR_REPORT, SESSION } from '../support/forms.ts';
import { CHANNELS, PEOPLE } from '../support/small-programme.ts';

const QUESTIONS = [/亲属/, /利害关系/, /朋友/, /执过法/, /收过/, /偏向/];

test('by clicking only, a dispute is reported, decided, taken and worked on, and the week is posted', async () => {
  const story = await startStoryWithPage();
  const officer = await sitDown(story, 'officer', CHANNELS.league);
  await officer.type('/dispute new');
  const report = officer.form('上报纠纷');
  await report.choose('纠纷类型', '邻里纠纷');
  await report.choose('片区', '松岭小区');
  await report.choose('当事人关系', '邻居');
  await report.write('事由', NEIGHBOUR_REPORT.narrative);
  await report.choose('危险迹象', '没有发现');
  await report.choose('近 90 天', '5 次以上');
  await report.submit();
  const second = officer.form('补充情况');
  const done = await second.box.getByText('已上报').textContent();
  const number = /LJ-\d{4}-\d{6}/.exec(done ?? '')?.[0] ?? '';
  expect(number).not.toBe('');
  await second.choose('甲方调解意愿', '愿意');
  await second.submit();
  await second.box.waitFor({ state: 'hidden' });

  const triage = await sitDown(story, 'triage', CHANNELS.triage);
  const waiting = triage.message(number);
  expect(await waiting.textContent()).toContain('90 天内报警 5 次');
  await waiting.getByRole('button', { name: '研判' }).click();
  const decision = triage.form(/^Triage/);
  await decision.choose('Party B willing', 'Willing');
  await decision.tick('Where it goes', 'Veteran team');
  await decision.choose('Veteran team', 'Songling');
  await decision.submit();
  await decision.box.waitFor({ state: 'hidden' });
  await triage.message(number).getByText(`研判人 ${PEOPLE.triage.name}`).waitFor();

  const veteran = await sitDown(story, 'veteran', CHANNELS.songling);
  const lead = await sitDown(story, 'lead', CHANNELS.songling);
  const card = veteran.message(number);
  const ts = await card.getAttribute('data-message-ts');
  await veteran.page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  for (const desk of [veteran, lead]) {
    await desk.message(number).getByRole('button', { name: '接案 Take case' }).click();
    const declaration = desk.form('接案与公正承诺');
    for (const question of QUESTIONS)
      await declaration.box.getByRole('radiogroup', { name: question }).getByLabel('否').check();
  }
  await veteran.form('接案与公正承诺').submit();
  const taken = veteran.form('已接案');
  await taken.box.getByText(`${number} 由您主办`).waitFor();
  await taken.box.getByRole('button', { name: '关闭' }).last().click();
  await lead.form('接案与公正承诺').submit();
  await lead.form('接案与公正承诺').errors().getByText(`${PEOPLE.veteran.name}已经接案`).waitFor();
  await card.getByText('主办老警').waitFor();
  expect(await card.textContent()).toContain(PEOPLE.veteran.name);
  expect(await card.getByRole('button', { name: '接案 Take case' }).count()).toBe(0);
  expect(await card.getAttribute('data-message-ts')).toBe(ts);
  expect(await veteran.page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);

  await card.getByRole('button', { name: '记录调解' }).click();
  const session = veteran.form('调解记录');
  await session.choose('方式', '面对面调解');
  await session.choose('地点', '调解室');
  await session.box.getByRole('group', { name: '到场的人' }).getByLabel('甲方').check();
  await session.box.getByRole('group', { name: '到场的人' }).getByLabel('乙方').check();
  await session.write('谈了什么', SESSION.summary);
  await session.write('下一步', SESSION.nextStep);
  await session.submit();
  await session.box.waitFor({ state: 'hidden' });
  await card.getByText('调解中').waitFor();
  await card.getByTestId('open-thread').click();
  await veteran.page.getByTestId('thread').getByText('第 1 次调解：面对面调解').waitFor();

  await veteran.goTo('home');
  await veteran.page.getByTestId('home').getByText(number).waitFor();
  expect(await veteran.page.getByTestId('home').textContent()).toContain('等您办理');

  const commander = await sitDown(story, 'commander', CHANNELS.league);
  await commander.type('/league');
  await commander.message('The teams in week 47').getByText('Only visible to you').waitFor();
  await commander.type('/league post');
  await commander.message('老警队工作周表').getByRole('table').waitFor();
  await commander.goTo(CHANNELS.digest);
  await commander.type('/digest');
  await commander.message('Weekly digest').getByText('Only visible to you').waitFor();
  await commander.type('/digest post');
  await commander.message('老警警务周报').getByText('从接警到案结事了').waitFor();
});
