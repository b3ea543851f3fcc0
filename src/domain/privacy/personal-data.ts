/** Numbers that point at one person stay out of free text: they are refused before anything is stored. */

export type PersonalDataKind = 'id_number' | 'mobile' | 'bank_card' | 'plate';

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领';
const PLATE = new RegExp(
  `[${PROVINCES}][A-Z][·.\\s-]?(?:(?=[A-Z0-9]{5,6}(?![A-Z0-9]))[A-Z0-9]*[0-9][A-Z0-9]*|[A-Z0-9]{3}[0-9][警学挂港澳])`,
  'u',
);
/** Digits with at most a few blanks, dots or dashes between their groups, on one line. */
const DIGIT_RUNS = /\d+(?:[ \t.·_-]{1,3}\d+)*(?:[ \t.·_-]?X)?/g;
const GROUP = /\d+X?|X/g;
/** A bank card has up to 19 digits; nobody writes a number in more groups than digits. */
const MOST_GROUPS = 19;

const ID_NUMBER = /^\d{17}[\dX]$/;
const ID_WITH_BIRTHDAY = /^\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
const MOBILE = /^(?:(?:00)?86)?1[3-9]\d{9}$/;
const CARD = /^\d{16,19}$/;
/** How people group a mobile number and a card number: the lengths of the groups. */
const MOBILE_GROUPS = /^(?:3-4-4|3-8|7-4|5-4-4)$/;
const CARD_GROUPS = /^(?:4-4-4-4(?:-[1-3])?|6-1[0-3])$/;

/**
 * The first kind of personal number in the text, or null. Full-width digits and the blanks, dots and dashes that people
 * put between groups of digits do not hide a number; dates, amounts and call references that stand side by side are
 * not taken for one.
 */
export function findPersonalData(text: string): PersonalDataKind | null {
  const upper = text.normalize('NFKC').toUpperCase();
  const kinds = (upper.match(DIGIT_RUNS) ?? []).flatMap((run) => kindsIn(run.match(GROUP) ?? []));
  if (kinds.length > 0) return (['id_number', 'mobile', 'bank_card'] as const).find((kind) => kinds.includes(kind))!;
  return PLATE.test(upper) ? 'plate' : null;
}

const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/** The text with every such number taken out, for what must not be lost and must not hold one. */
export function hidePersonalData(text: string): string {
  const narrow = text.replace(FULL_WIDTH, (character) => character.normalize('NFKC'));
  const ways = [() => text, () => withoutNumbers(narrow), () => withoutNumbers(text.normalize('NFKC'))];
  return ways.map((way) => way()).find((hidden) => findPersonalData(hidden) === null) ?? '';
}

function withoutNumbers(text: string): string {
  const isPersonal = (run: string) => kindsIn(run.toUpperCase().match(GROUP) ?? []).length > 0;
  return text
    .replace(new RegExp(DIGIT_RUNS, 'gi'), (run) => (isPersonal(run) ? '…' : run))
    .replace(new RegExp(PLATE, 'giu'), '…');
}

function kindsIn(groups: readonly string[]): PersonalDataKind[] {
  return groups.flatMap((_, from) =>
    groups.slice(from, from + MOST_GROUPS).flatMap((_group, more) => kindOf(groups.slice(from, from + more + 1)) ?? []),
  );
}

function kindOf(groups: readonly string[]): PersonalDataKind | null {
  const digits = groups.join('');
  const shape = groups.map((group) => group.length).join('-');
  const isWhole = groups.length === 1;
  const isSpelt = groups.every((group) => group.length <= 2);
  if (isWhole ? ID_NUMBER.test(digits) : ID_WITH_BIRTHDAY.test(digits)) return 'id_number';
  if (MOBILE.test(digits) && (isWhole || isSpelt || MOBILE_GROUPS.test(shape))) return 'mobile';
  if (CARD.test(digits) && (isWhole || isSpelt || CARD_GROUPS.test(shape)) && passesLuhn(digits)) return 'bank_card';
  return null;
}

/** ISO/IEC 7812: the check digit of payment cards. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
