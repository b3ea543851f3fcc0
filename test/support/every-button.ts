/** Which buttons there are, on what they stand, and how the forms behind them look when they are filled with one text. */
import type { ModalView } from '@slack/types';
import { FEATURES } from '../../src/app.ts';
import type { Deps } from '../../src/deps.ts';
import type { DraftTerms } from '../../src/domain/agreement/draft-terms.ts';
import type { Case, MediatedCase } from '../../src/domain/case/case.ts';
import type { CaseEvent } from '../../src/domain/case/events.ts';
import type { Handler } from '../../src/feature.ts';
import { agreementForm } from '../../src/features/mediation/agreement.modal.ts';
import { frameOf } from '../../src/features/mediation/agreement-frame.ts';
import { AGREEMENT_FORM } from '../../src/features/mediation/ids.ts';
import { promiseValue } from '../../src/features/reminders/promise-value.ts';
import type { Locale } from '../../src/i18n/index.ts';
import type { Words } from '../../src/i18n/words.ts';
import type { ActionCall } from '../../src/slack/calls.ts';
import { cut } from './adversarial.ts';
import { aPersonWith, MONDAY_9 } from './builders.ts';
import type { FormRows, Row } from './form-answers.ts';
import { FORMS } from './form-rows.ts';
import { type Listening, listenTo } from './listening.ts';
import { PEOPLE, VETERAN } from './programme.ts';
import { wordsIn } from './typed-cases.ts';

export const ACTIONS: Readonly<Record<string, Handler<ActionCall>>> = Object.assign(
  {},
  ...FEATURES.map(({ slack }) => slack?.actions ?? {}),
);

/** Every feature hears of everything that happened. */
export async function happen(events: readonly CaseEvent[], deps: Deps): Promise<void> {
  for (const event of events) {
    for (const { on = {} } of FEATURES) {
      const react = on[event.type] as ((it: CaseEvent, deps: Deps) => Promise<void>) | undefined;
      await react?.(event, deps);
    }
  }
}

/** These write to the store and answer with one sentence of the catalogue, or with nothing at all. */
export const WRITING: readonly string[] = [
  ...['case.link', 'case.unlink', 'follow-up.calm', 'task.take-over', 'task.leave', 'handoff.acknowledge'],
  ...[
    'reminder.not-reached',
    'reminder.ask-help',
    'reminder.assign-suggested',
    'complaint.follow-link',
    'party.follow-link',
  ],
  'exclusion.follow-link',
];

export const EVERYBODY = [
  ...PEOPLE,
  ...(['auditor', 'commander', 'legal_reviewer'] as const).map((role) => aPersonWith(role)),
];

/** What a button carries; most carry the case. */
export function carriedBy(actionId: string, current: Case): string {
  if (actionId.startsWith('recusal.') && actionId !== 'recusal.ask') return `${current.id}:1`;
  if (actionId === 'reminder.reschedule') {
    const anchorOn = 'nextOn' in current ? (current.nextOn ?? '') : '';
    return promiseValue(current.id, { kind: 'next_date', cycle: current.cycle, anchorOn });
  }
  return actionId === 'case.split' ? `${current.id}/call-1` : current.id;
}

/** Nineteen terms above the open one, which is paid in twelve instalments. */
function draftOf(text: string): DraftTerms {
  const term = { obligor: 'A', obligee: 'B', kind: 'act', text: cut(text, 300), proof: cut(text, 100) } as const;
  return { terms: Array.from({ length: 19 }, (_, at) => ({ id: at + 1, term })), nextId: 20 };
}

/** Every form of the product, and the agreement when it is nearly full. */
export function formsWith(text: string): (FormRows & { draft?: DraftTerms })[] {
  const agreement = FORMS.find(({ callbackId }) => callbackId === AGREEMENT_FORM)!;
  const draft = draftOf(text);
  const since = { host: cut(text, 60), today: '2026-11-24', since: '2026-11-23' };
  const frame = { ...frameOf(agreement.current as MediatedCase, since, draft), isPartial: true };
  const rows = Array.from({ length: 12 }, (_, at) => at + 1);
  const view = (words: Words) => agreementForm({ ...frame, rows, nextRow: 13 }, draft, words);
  return [...FORMS, { ...agreement, view, draft }];
}

/** The same, with pages of our own, a further call typed as badly as the rest, and the draft of an agreement. */
export function withEverything(current: Case, locale: Locale, draft: DraftTerms = { terms: [], nextId: 1 }): Listening {
  const heard = listenTo({ current }, locale);
  const call = {
    ...{ id: 'call-1', caseId: current.id, reportedBy: 'p-reporter', reportedAt: MONDAY_9 },
    ...{ report: current.report, splitInto: null },
  };
  Object.assign(heard.deps, {
    publicUrl: 'https://laojing.example',
    visits: { invite: async () => {} },
    calls: { ...heard.deps.calls, find: async () => call },
    agreementDrafts: { ...heard.deps.agreementDrafts, read: async () => draft },
  } as unknown as Partial<Deps>);
  return heard;
}

type Element = { type: string; action_id: string; max_length?: number };
type Loose = { type: string; block_id?: string; element?: Element; elements?: Element[]; accessory?: Element };

/** The buttons and choices of an open form that the bot hears of at once. */
export function actionsIn({ blocks }: ModalView): string[] {
  return (blocks as Loose[])
    .flatMap(({ element, elements = [], accessory }) => [element, ...elements, accessory])
    .flatMap((it) => (it?.action_id && it.action_id in ACTIONS ? [it.action_id] : []));
}

/** Every text as long as its field lets it be. */
export function filledWith(text: string, { blocks }: ModalView, fields: Readonly<Record<string, Row>>) {
  const most = new Map(
    (blocks as Loose[]).flatMap(({ block_id, element }) =>
      element?.type === 'plain_text_input' ? [[block_id!, element.max_length ?? 3000] as const] : [],
    ),
  );
  return Object.fromEntries(
    Object.entries(fields).map(([name, { good }]) => {
      const limit = most.get(name);
      return [name, limit === undefined ? good : { ...good, value: cut(text, limit) }];
    }),
  );
}

export async function viewOf(
  { view, opens, current, by = VETERAN, value = current.id }: FormRows,
  locale: Locale,
): Promise<ModalView> {
  if (view) return view(wordsIn(locale));
  const heard = listenTo({ current }, locale);
  await opens?.(heard.click(by, value), heard.deps);
  return heard.views[0] as ModalView;
}
