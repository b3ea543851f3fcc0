import { describe, expect, test } from 'vitest';
import {
  findPersonalData,
  hidePersonalData,
  type PersonalDataKind,
} from '../../../../src/domain/privacy/personal-data.ts';

describe('a number that points at one person is found', () => {
  test.each<[PersonalDataKind, string]>([
    ['id_number', '甲方身份证110101199003070011，住三楼'],
    ['id_number', '11010119900307001X'],
    ['id_number', '证件号 11010119900307001x。'],
    ['id_number', '１１０１０１１９９００３０７００１１'],
    ['id_number', '110101 19900307 0011'],
    ['id_number', '110101-1990-0307-0011'],
    ['id_number', '电话110，证件110101199003070011'],
    ['mobile', '联系13812345678'],
    ['mobile', '１３８１２３４５６７８'],
    ['mobile', '138 1234 5678'],
    ['mobile', '138-1234-5678'],
    ['mobile', '1 3 8 1 2 3 4 5 6 7 8'],
    ['mobile', '+86 138 1234 5678'],
    ['mobile', '+8613812345678'],
    ['mobile', '008613812345678'],
    ['mobile', '住302 13812345678'],
    ['mobile', '2026-11-23 13812345678 来电'],
    ['mobile', '于2026.11.23 138 1234 5678来电'],
    ['mobile', '13812345678\n13912345678'],
    ['bank_card', '卡号6222021234567890128'],
    ['bank_card', '4111111111111111'],
    ['bank_card', '4111 1111 1111 1111'],
    ['bank_card', '6222 0212 3456 7890 128'],
    ['plate', '车牌京A12345'],
    ['plate', '沪a·12345'],
    ['plate', '粤B D12345 新能源'],
    ['plate', '苏E-F2345'],
    ['plate', '鲁B1234挂'],
  ])('%s in %j', (kind, text) => {
    expect(findPersonalData(text)).toBe(kind);
  });
});

describe('no alarm is raised', () => {
  test.each([
    ['over nothing', ''],
    ['over a case number', '见 LJ-2026-000123 号案件'],
    ['over two case numbers', 'LJ-2026-000123 LJ-2026-000124'],
    ['over an amount', '欠款80000元，已还 12,500.50 元'],
    ['over a large amount', '涉及 99999999 元'],
    ['over a date', '2026-11-23 起至 2026-12-23'],
    ['over dates side by side', '2026-11-23 2026-11-24 2026-11-25'],
    ['over dates without dashes', '20261123 20261124'],
    ['over dates on two lines', '20261123\n20261124 08:30'],
    ['over an amount and a date', '赔偿150 2026-11-23'],
    ['over a date and time', '2026-11-23 10:30:15'],
    ['over a call reference of 14 digits', '警情20261123000123'],
    ['over two call references', '20261123000123、20261123000124'],
    ['over call references side by side', '20261123000123 20261123000124'],
    ['over a number that no card can have', '卡号4111111111111112'],
    ['over a landline', '办公电话 0451-12345678'],
    ['over emergency numbers', '打了110和12345'],
    ['over a house number', '3栋2单元1201室，5-3-402'],
    ['over a block of flats', '川A座1201、云B栋'],
    ['over percentages', '3.14159265358979'],
  ])('%s', (_over, text) => {
    expect(findPersonalData(text)).toBeNull();
  });
});

test.each([
  ['甲方电话13900001234，请回电。', '甲方电话…，请回电。'],
  ['号码１３９００００１２３４。', '号码…。'],
  ['身份证 11010519900307123x 在案', '身份证 … 在案'],
  ['车牌冀a12345停在门口', '车牌…停在门口'],
  ['2026年11月24日，借款50000元。', '2026年11月24日，借款50000元。'],
])('what must not be lost is kept without the number: %s', (text, kept) => {
  expect(hidePersonalData(text)).toBe(kept);
  expect(findPersonalData(hidePersonalData(text))).toBeNull();
});
