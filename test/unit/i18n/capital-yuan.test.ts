import { expect, test } from 'vitest';
import { capitalYuan } from '../../../src/i18n/capital-yuan.ts';

test.each([
  [0, '零元整'],
  [5, '伍元整'],
  [10, '壹拾元整'],
  [105, '壹佰零伍元整'],
  [3000, '叁仟元整'],
  [10_500, '壹万零伍佰元整'],
  [20_008, '贰万零捌元整'],
  [100_000, '壹拾万元整'],
  [1_000_050, '壹佰万零伍拾元整'],
  [99_999_999, '玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整'],
])('%i yuan are %s', (amount, text) => {
  expect(capitalYuan(amount)).toBe(text);
});
