/** One term of an agreement: its fields while it is open, and what was typed into them. */
import type { KnownBlock } from '@slack/types';
import { isMoney, MOST_AMOUNT, MOST_INSTALMENTS } from '../../domain/agreement/terms.ts';
import type { Instalment, Term } from '../../domain/case/records.ts';
import { SIDES, TERM_KINDS } from '../../domain/case/vocabulary.ts';
import { addDays } from '../../domain/time/working-calendar.ts';
import type { Messages } from '../../i18n/index.ts';
import { actions, button, input, section } from '../../slack/blocks.ts';
import type { StateValues } from '../../slack/calls.ts';
import { choicesOf, datePicker, numberInput, radio, select, textInput } from '../../slack/elements.ts';
import type { Form } from '../../slack/form.ts';
import { raw } from '../../slack/mrkdwn.ts';
import type { AgreementFrame } from './agreement-frame.ts';
import { ADD_INSTALMENT, REMOVE_INSTALMENT } from './ids.ts';

const LONGEST = { text: 300, proof: 100 } as const;
const MOST_YEARS_AHEAD = 10;

type Opened = Pick<AgreementFrame, 'open' | 'rows' | 'today'>;

export const termField = (id: number, name: string): string => `term${id}-${name}`;
const rowField = (id: number, row: number, name: string): string => `term${id}-part${row}-${name}`;

/** `isOptional`: other terms are there already, so this one may stay empty. `term` is what it held before. */
export function termBlocks(
  { open, rows }: Opened,
  place: { no: number; isOptional: boolean; term?: Term | undefined },
  t: Messages,
): KnownBlock[] {
  const { agreement: words } = t.mediation;
  const { term } = place;
  const field = (name: string) => termField(open, name);
  const optional = { optional: place.isOptional };
  const sides = choicesOf(SIDES, t.codes.side);
  return [
    section(raw(words.termHeading(place.no))),
    input(words.obligor, radio(field('obligor'), sides, term?.obligor), optional),
    input(words.obligee, radio(field('obligee'), sides, term?.obligee), { optional: true, hint: words.obligeeHint }),
    input(
      words.kind,
      select(field('kind'), choicesOf(TERM_KINDS, t.codes.termKind), t.common.choose, term?.kind),
      optional,
    ),
    input(words.text, textInput(field('text'), { min: 2, max: LONGEST.text, initial: term?.text ?? '' }), optional),
    input(words.amount, numberInput(field('amount'), { min: 1, max: MOST_AMOUNT, initial: term?.amount ?? null }), {
      optional: true,
    }),
    ...(rows.length === 0
      ? [input(words.dueOn, datePicker(field('dueOn'), term?.dueOn ?? null), { optional: true })]
      : rows.flatMap((row, at) => instalmentBlocks(open, row, at, term?.instalments?.[at], t))),
    actions(`instalments-${open}`, [
      ...(rows.length < MOST_INSTALMENTS ? [button(ADD_INSTALMENT, words.addInstalment)] : []),
      ...(rows.length > 0 ? [button(REMOVE_INSTALMENT, words.removeInstalment)] : []),
    ]),
    input(words.proof, textInput(field('proof'), { max: LONGEST.proof, initial: term?.proof ?? '' }), {
      optional: true,
      hint: words.proofHint,
    }),
  ];
}

function instalmentBlocks(
  id: number,
  row: number,
  at: number,
  part: Instalment | undefined,
  { mediation: { agreement: words } }: Messages,
): KnownBlock[] {
  const amount = numberInput(rowField(id, row, 'amount'), { min: 1, max: MOST_AMOUNT, initial: part?.amount ?? null });
  return [
    input(words.instalmentAmount(at + 1), amount, { optional: true }),
    input(words.instalmentDueOn(at + 1), datePicker(rowField(id, row, 'dueOn'), part?.dueOn ?? null), {
      optional: true,
    }),
  ];
}

/** Whether anything was typed or chosen for the open term. */
export function isTouched({ open }: Pick<Opened, 'open'>, state: StateValues): boolean {
  const own = Object.entries(state).filter(([field]) => field.startsWith(`term${open}-`));
  return own.some(([field, held]) => {
    const { value, selected_option, selected_date } = held[field] ?? {};
    return Boolean(value?.trim() || selected_option || selected_date);
  });
}

export function readTerm({ open, rows, today }: Opened, form: Form, t: Messages): Term {
  const { agreement: words } = t.mediation;
  const field = (name: string) => termField(open, name);
  const limits = { min: 1, max: MOST_AMOUNT };
  const kind = form.required(field('kind'), TERM_KINDS);
  const obligor = form.required(field('obligor'), SIDES);
  const obligee = form.choice(field('obligee'), SIDES) ?? (obligor === 'A' ? 'B' : 'A');
  if (obligee === obligor) form.wrong(field('obligee'), t.codes.finding.owes_itself);
  const text = form.text(field('text'), { min: 2, max: LONGEST.text });
  const amount = form.number(field('amount'), { ...limits, optional: true });
  const proof = form.text(field('proof'), { max: LONGEST.proof, optional: true });
  const day = (name: string) => dueDay(name, today, form, t);
  const instalments = rows.map((row): Instalment => {
    const due = day(rowField(open, row, 'dueOn'));
    if (due === null) form.wrong(rowField(open, row, 'dueOn'), words.termNeedsMoney);
    return { amount: form.number(rowField(open, row, 'amount'), limits) ?? 0, dueOn: due ?? '' };
  });
  const isUnordered = instalments.some(({ dueOn }, at) => at > 0 && dueOn <= instalments[at - 1]!.dueOn);
  if (isUnordered) form.wrong(rowField(open, rows.at(-1)!, 'dueOn'), words.instalmentsInOrder);
  const sum = instalments.reduce((all, part) => all + part.amount, 0);
  if (rows.length > 0 && !isMoney(kind)) form.wrong(field('kind'), t.codes.finding.instalment_without_money);
  if (rows.length > 0 && amount !== null && amount !== sum)
    form.wrong(field('amount'), words.instalmentsSum(sum, amount));
  const dueOn = rows.length > 0 ? (instalments.at(-1)?.dueOn ?? null) : day(field('dueOn'));
  if (isMoney(kind) && amount === null && rows.length === 0) form.wrong(field('amount'), words.termNeedsMoney);
  if (isMoney(kind) && dueOn === null) form.wrong(field('dueOn'), words.termNeedsMoney);
  return {
    ...{ obligor, obligee, kind, text },
    ...(rows.length > 0 ? { amount: sum } : amount === null ? {} : { amount }),
    ...(dueOn === null ? {} : { dueOn }),
    ...(instalments.length > 0 ? { instalments } : {}),
    ...(proof ? { proof } : {}),
  };
}

/** Something done already may be put down, something beyond ten years is a slip of the finger. */
function dueDay(field: string, today: string, form: Form, t: Messages): string | null {
  const day = form.date(field);
  const [first, last] = [addDays(today, -366), addDays(today, MOST_YEARS_AHEAD * 366)];
  if (day !== null && (day < first || day > last)) form.wrong(field, t.mediation.agreement.dayOutOfReach);
  return day;
}
