/** Numbers that point at one person stay out of free text: they are refused before anything is stored. */

export type PersonalDataKind = 'id_number' | 'mobile' | 'bank_card' | 'plate';

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领';
const PLATE = new RegExp(`[${PROVINCES}][A-Z][·.\\s-]?(?=[A-Z0-9]{5,6}(?![A-Z0-9]))[A-Z0-9]*[0-9][A-Z0-9]*`, 'u');
const ID_NUMBER = /(?<!\d)\d{17}[\dX](?![\dA-Z])/;
const MOBILE = /(?<!\d)(?:86)?1[3-9]\d{9}(?!\d)/;
const LONG_NUMBER = /(?<!\d)\d{16,19}(?!\d)/g;

/**
 * The first kind of personal number in the text, or null. Full-width digits and the blanks, dots and dashes that people
 * put between groups of digits do not hide a number.
 */
export function findPersonalData(text: string): PersonalDataKind | null {
  const upper = text.normalize('NFKC').toUpperCase();
  const joined = upper.replace(/(?<=\d)[\s.·_-]+(?=[\dX])/g, '');
  if (ID_NUMBER.test(joined)) return 'id_number';
  if (MOBILE.test(joined)) return 'mobile';
  if ((joined.match(LONG_NUMBER) ?? []).some(passesLuhn)) return 'bank_card';
  if (PLATE.test(upper)) return 'plate';
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
