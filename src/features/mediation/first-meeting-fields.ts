/** What is asked of a first meeting, of a meeting in public-security mediation and of a visit in detention, beside the rest. */
import type { InputBlock } from '@slack/types';
import type { MediatedCase, TakenCase } from '../../domain/case/case.ts';
import { CHECKLIST, type SideWish, VISIT_RULES, WISHES } from '../../domain/case/session-codes.ts';
import { SIDES } from '../../domain/case/vocabulary.ts';
import type { Messages } from '../../i18n/index.ts';
import { input } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { checkboxes, choicesOf } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';
import { chosenIn } from '../../slack/reshape.ts';

type Current = TakenCase | MediatedCase;
const OPTIONAL = { optional: true };
const PAIRS = SIDES.flatMap((side) => WISHES.map((wish) => [`${side}-${wish}`, { side, wish }] as const));

/** Asked until somebody has said what the sides want: mediation in private or in public, and by whom. */
export function wishesField({ sessions }: Current, t: Messages): InputBlock[] {
  if (sessions.some(({ wishes }) => wishes)) return [];
  const says = t.mediation.session;
  const choices = PAIRS.map(
    ([value, { side, wish }]) => [value, t.common.labelled(t.codes.side[side], says.wish[wish])] as const,
  );
  return [input(says.wishes, checkboxes('wishes', choices), OPTIONAL)];
}

export function wishesIn(form: Form): { wishes?: readonly SideWish[] } {
  const chosen = form.choices(
    'wishes',
    PAIRS.map(([value]) => value),
  );
  const wishes = PAIRS.filter(([value]) => chosen.includes(value)).map(([, wish]) => wish);
  return wishes.length > 0 ? { wishes } : {};
}

/** Procedure Provisions 180: asked until every point was ticked once. */
export function checklistField({ sessions, triage }: Current, t: Messages): InputBlock[] {
  if (triage.gateInputs.basis !== 'public_security') return [];
  const ticked = new Set(sessions.flatMap(({ checklist = [] }) => checklist));
  const open = CHECKLIST.filter((point) => !ticked.has(point));
  const says = t.mediation.session;
  return open.length === 0
    ? []
    : [input(says.checklistOf180, checkboxes('checklist', choicesOf(open, says.checklistPoint)), OPTIONAL)];
}

/** Detention Centre Regulation 26. */
export function visitField(state: StateValues, t: Messages): InputBlock[] {
  if (chosenIn(state, 'type', '') !== 'detention_visit') return [];
  const says = t.mediation.session;
  return [input(says.visitRules, checkboxes('visitRules', choicesOf(VISIT_RULES, says.visitRule)))];
}

/** A visit that did not keep the rules is none: each is ticked. */
export function visitIn(form: Form, type: string, t: Messages) {
  if (type !== 'detention_visit') return {};
  const kept = form.choices('visitRules', VISIT_RULES);
  if (kept.length < VISIT_RULES.length) form.wrong('visitRules', t.mediation.session.visitRulesNeeded);
  return { visitRules: kept };
}

export function checklistIn(form: Form) {
  const checklist = form.choices('checklist', CHECKLIST);
  return checklist.length > 0 ? { checklist } : {};
}
