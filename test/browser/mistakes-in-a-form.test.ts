import { expect, test } from 'vitest';
import { sitDown, startStoryWithPage } from '../support/desk.ts';
import { CHANNELS } from '../support/small-programme.ts';

const WITH_ID_NUMBER = '楼上住户身份证号110101199003070011，深夜跑跳，楼下三个月报警六次，铺了地垫又吵。';

test('what is wrong stands beside its field, and what was typed stays', async () => {
  const story = await startStoryWithPage();
  const officer = await sitDown(story, 'officer', CHANNELS.league);
  await officer.type('/dispute new');
  const form = officer.form('上报纠纷');
  await form.submit();
  await form.errors().first().waitFor();
  // The number of calls is chosen already.
  expect(await form.errors().count()).toBe(5);

  await form.choose('纠纷类型', '邻里纠纷');
  await form.choose('片区', '松岭小区');
  await form.choose('当事人关系', '邻居');
  await form.write('事由', WITH_ID_NUMBER);
  await form.choose('危险迹象', '没有发现', '推搡、毁物');
  await form.submit();
  const beside = (field: string) => form.box.locator(`[data-block-id="${field}"]`).getByTestId('field-error');
  await beside('narrative').getByText('身份证号').waitFor();
  expect(await beside('dangerSigns').textContent()).toContain('只能单独选');
  expect(await form.errors().count()).toBe(2);
  expect(await form.box.getByRole('textbox', { name: '事由' }).inputValue()).toBe(WITH_ID_NUMBER);
  expect(await form.box.getByRole('combobox', { name: '片区' }).inputValue()).toBe('松岭小区');

  await form.write('事由', WITH_ID_NUMBER.replace(/\d+/, '不便写明'));
  await form.box.getByRole('button', { name: /推搡、毁物/ }).click();
  await form.submit();
  await officer.form('补充情况').box.waitFor();
});
