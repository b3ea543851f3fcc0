import { expect, test } from 'vitest';
import { sitDown, startStoryWithPage } from '../support/desk.ts';
import { NEIGHBOUR_REPORT } from '../support/forms.ts';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

type Field = [label: string, option: string];
type Words = Record<'category' | 'area' | 'relationship' | 'signs', Field> &
  Record<'title' | 'narrative' | 'second' | 'skip', string>;

const WORDS: Record<'zh-CN' | 'en-US', Words> = {
  'zh-CN': {
    title: '上报纠纷',
    category: ['纠纷类型', '邻里纠纷'],
    area: ['片区', '松岭小区'],
    relationship: ['当事人关系', '邻居'],
    narrative: '事由',
    signs: ['危险迹象', '没有发现'],
    second: '补充情况',
    skip: '跳过',
  },
  'en-US': {
    title: 'Report a dispute',
    category: ['Type of dispute', 'Neighbours (noise, leak, passage, light, pets)'],
    area: ['Area', 'Songling Garden'],
    relationship: ['The parties are', 'Neighbours'],
    narrative: 'What happened',
    signs: ['Danger signs', 'None seen'],
    second: 'A few more details',
    skip: 'Skip',
  },
};

test.each(['zh-CN', 'en-US'] as const)('an officer reports from a phone, in %s', async (readers) => {
  const words = WORDS[readers];
  const story = await startStoryWithPage({ readers });
  const officer = await sitDown(story, 'officer', undefined, PHONE);
  await officer.page.getByTestId('channel-link').filter({ hasText: '老警榜' }).tap();
  await officer.type('/dispute new');
  const form = officer.form(words.title);
  await form.choose(...words.category);
  await form.choose(...words.area);
  await form.choose(...words.relationship);
  await form.write(words.narrative, NEIGHBOUR_REPORT.narrative);
  await form.choose(...words.signs);
  expect(await officer.page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.viewport.width);
  await form.submit();
  const second = officer.form(words.second);
  const said = await second.box.textContent();
  expect(said).toMatch(/LJ-\d{4}-\d{6}/);
  await second.box.getByRole('button', { name: words.skip, exact: true }).tap();
  await second.box.waitFor({ state: 'hidden' });
});
