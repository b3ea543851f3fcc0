/**
 * Words that no term may hold, in Chinese and in English: giving up the right to report or to sue, a penalty promised
 * away, a duty for somebody who signs nothing. Only words are looked at, so every pattern leaves out what says the
 * opposite ("must not keep B from reporting").
 */

export const TEXT_FINDINGS = [
  'waives_reporting',
  'waives_suing',
  'promises_no_prosecution',
  'promises_no_penalty',
  'binds_non_party',
  'pursues_no_further',
] as const;
export type TextFinding = (typeof TEXT_FINDINGS)[number];

/** A few characters of one clause, without a word that turns it round: hinder, retaliate. */
const zhGap = (most: number) => `(?:(?!阻|妨碍|干涉|干扰|限制|影响|报复|剥夺|履行)[^，。；！？,.;!?\\n]){0,${most}}`;
const NEVER_ZH = '(?:不得|不再|不许|不准|不会|不能|永不|绝不|决不|放弃|承诺不|保证不|同意不|不予|不向|不去|不)';
const enGap = (most: number) =>
  `(?:(?!\\b(?:prevent|hinder|stop|keep|retaliat|punish|obstruct|perform|pay)\\w*)[^.;,!?\\n]){0,${most}}?`;
const NEVER_EN =
  "(?:\\b(?:not|never|no longer|waives?|waiving|gives? up|giving up|refrains? from|forgoes?|drops? the right|renounces?)\\b|n't\\b)";

const REPORT_ZH = '(?:报警|报案|举报|控告|检举|告发)(?!人|者)';
const REPORT_EN =
  '(?:\\breport(?:s|ing)?\\b(?=[^.;,]{0,40}(?:police|crime|offen[cs]e|authorit|incident|violence|it\\b|this\\b))|\\bcall(?:s|ing)? (?:the )?police\\b|\\bgo(?:ing)? to (?:the )?police\\b|\\bpress(?:es|ing)? charges\\b)';
const SUE_ZH = '(?:起诉|提起诉讼|诉讼|打官司|上诉|仲裁|申诉)(?!费)';
const SUE_EN =
  '(?:\\bsu(?:e|es|ing)\\b|\\blawsuits?\\b|\\bgo(?:ing)? to court\\b|\\blegal (?:action|claims?|proceedings)\\b|\\blitigat\\w+|\\barbitrat\\w+)';
const PENALTY_ZH = '(?:处罚|拘留|罚款|立案|行政责任)';
const LET_OFF_ZH = '(?:不予|免予|免于|免除|不再|不会|不给予|撤销|取消|不)';
const PENALTY_EN = '(?:penalt(?:y|ies)|fines?|detention|detained|punish(?:ed|ment)?)';
const OUTSIDER_ZH =
  '(?:居委会|村委会|物业公司|派出所|公安机关|法院|第三人|案外人|担保人|保证人|邻居|亲戚|亲属|配偶|妻子|丈夫|父母|父亲|母亲|儿子|女儿|兄弟|单位)';
const OUTSIDER_EN =
  '(?:committee|police|court|third part(?:y|ies)|guarantor|neighbou?rs?|relatives?|wife|husband|spouse|parents?|father|mother|son|daughter|brother|sister|employer)';

const PATTERNS: Readonly<Record<TextFinding, readonly RegExp[]>> = {
  waives_reporting: [
    new RegExp(`${NEVER_ZH}${zhGap(8)}${REPORT_ZH}`, 'u'),
    new RegExp(`${NEVER_EN}${enGap(40)}${REPORT_EN}`, 'iu'),
  ],
  waives_suing: [
    new RegExp(`${NEVER_ZH}${zhGap(8)}${SUE_ZH}`, 'u'),
    new RegExp(`${NEVER_EN}${enGap(40)}${SUE_EN}`, 'iu'),
  ],
  promises_no_prosecution: [
    new RegExp(`(?:${LET_OFF_ZH}|放弃)${zhGap(8)}刑事(?:责任|追究|立案)`, 'u'),
    new RegExp(
      `${NEVER_EN}${enGap(30)}(?:\\bprosecut\\w+|\\bcriminal(?:ly)? (?:liab\\w+|charges|responsib\\w+))`,
      'iu',
    ),
  ],
  promises_no_penalty: [
    new RegExp(`${LET_OFF_ZH}${zhGap(8)}${PENALTY_ZH}`, 'u'),
    new RegExp(`(?:${NEVER_EN}${enGap(30)}|\\b(?:free of|without|no) (?:a |any )?)\\b${PENALTY_EN}\\b`, 'iu'),
  ],
  binds_non_party: [
    new RegExp(
      `(?:由|要求|责成|请)?(?:[甲乙]方)?的?${OUTSIDER_ZH}${zhGap(4)}(?:应当|必须|负责|承担|支付|赔偿|偿还|保证)`,
      'u',
    ),
    new RegExp(`\\b${OUTSIDER_EN}\\b[^.;,\\n]{0,20}\\b(?:must|shall|will|has to|have to|pays?|undertakes?)\\b`, 'iu'),
  ],
  pursues_no_further: [/(?:互不|不再)追究/u, /\bno further claims?\b/iu],
};

/** Everything that the words of one term say and should not. */
export function forbiddenIn(text: string): TextFinding[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\ufeff]/gu, '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
  return TEXT_FINDINGS.filter((finding) => PATTERNS[finding].some((pattern) => pattern.test(plain)));
}
