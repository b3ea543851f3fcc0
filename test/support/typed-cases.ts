/** Cases in every state, each free text of the forms filled to its limit with the same text. */
import type { Case } from '../../src/domain/case/case.ts';
import type { CaseEvent } from '../../src/domain/case/events.ts';
import { DANGER_SIGNS } from '../../src/domain/case/vocabulary.ts';
import { type Locale, messagesFor } from '../../src/i18n/index.ts';
import { type Words, wordsFor } from '../../src/i18n/words.ts';
import { ADVERSARIAL, CANARY, cut } from './adversarial.ts';
import { besideCases } from './beside-cases.ts';
import { aCalendar, aPerson } from './builders.ts';
import { aCase } from './case-building.ts';
import { aRoster } from './programme.ts';
import { steppedCases } from './stepped-cases.ts';

export const LOCALES = ['zh-CN', 'en'] as const satisfies readonly Locale[];
export const TYPED = Object.entries(ADVERSARIAL).flatMap(([name, text]) =>
  LOCALES.map((locale) => [name, locale, text] as const),
);
export const NORMAL = '正常的事由说明，两家因为楼道杂物争吵，已经劝开。';

export const wordsIn = (locale: Locale, people = aRoster()): Words =>
  wordsFor(locale, messagesFor(locale), people, aCalendar());

/** Whether something repeats what was typed. */
export const saysTyped = (sent: unknown): boolean => JSON.stringify(sent).includes(CANARY);

const made = new Map<string, ReturnType<typeof buildWith>>();

/** A case in every state, in which everything that can be typed is this text; built once for each text. */
export function casesWith(text: string) {
  const built = made.get(text) ?? buildWith(text);
  made.set(text, built);
  return built;
}

function buildWith(text: string) {
  const lead = aPerson();
  const said = (most: number) => cut(text, most);
  const reported = aCase({
    narrative: said(1000),
    title: said(60),
    callReference: said(32),
    materialsReference: said(60),
    dangerSigns: DANGER_SIGNS.filter((sign) => sign !== 'dv_suspected' && !/abuse|active|injury/.test(sign)),
    circumstances: ['substance_use', 'power_imbalance', 'vulnerable_party'],
  });
  const assigned = reported.assignedTo(lead, { note: said(500) });
  const taken = assigned.takenBy(lead, { disclosure: said(300) });
  const talking = taken.inMediation({ summary: said(2000), nextStep: said(300), nextOn: '2026-11-27' });
  const agreed = talking.agreed({
    host: said(60),
    facts: said(2000),
    terms: Array.from({ length: 10 }, () => ({ obligor: 'A' as const, kind: 'act' as const, text: said(300) })),
  });
  return {
    reported,
    open: aCase({ narrative: said(1000) }).triagedTo('songling'),
    assigned,
    taken,
    talking,
    agreed,
    watched: agreed.watched().checked({ note: said(500) }),
    resolved: agreed.watched().resolved(),
    proposed: talking.proposedToEnd(),
    ended: talking.ended({ lessons: said(1000) }),
    referred: reported.turnedAway({ route: 'refer_out', partner: 'justice_office', note: said(500) }),
    refused: reported.turnedAway({ route: 'not_accepted' }),
    ...steppedCases({ reported, assigned, taken, talking, agreed }, said),
    ...besideCases(talking, said),
  };
}

export type TypedCase = { state: string; current: Case; history: CaseEvent[] };

export function everyCase(text: string): TypedCase[] {
  return Object.entries(casesWith(text)).map(([state, made]) => ({
    state,
    current: made.build() as Case,
    history: made.history(),
  }));
}
