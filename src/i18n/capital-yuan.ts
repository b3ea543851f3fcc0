/** Sums as contracts write them. */
const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];

/** Whole yuan in the characters that nobody can change with a stroke: 壹万零伍佰元整. */
export function capitalYuan(amount: number): string {
  let text = '';
  let isZeroOwed = false;
  const digits = String(amount);
  for (const [at, digit] of [...digits].entries()) {
    const place = digits.length - 1 - at;
    if (digit === '0') isZeroOwed = true;
    else {
      text += `${isZeroOwed && text ? '零' : ''}${DIGITS[Number(digit)]}${PLACES[place % 4]}`;
      isZeroOwed = false;
    }
    const group = GROUPS[Math.floor(place / 4)];
    const isGroupFilled = Number(digits.slice(Math.max(0, at - 3), at + 1)) > 0;
    if (place % 4 === 0 && group && isGroupFilled) text += group;
  }
  return `${text || '零'}元整`;
}
