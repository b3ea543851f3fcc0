/** Asked before a report becomes a case: is this the dispute that has one already? */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import { CATEGORIES, DANGER_SIGNS, RELATIONSHIPS, type RiskFlag } from '../../domain/case/vocabulary.ts';
import type { CallCount } from '../../domain/repeats/calls.ts';
import type { RepeatMatch } from '../../domain/repeats/match.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Words } from '../../i18n/words.ts';
import { context, input, modal, section } from '../../slack/blocks.ts';
import { radio } from '../../slack/elements.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { REPEAT_FORM } from './ids.ts';
import type { FirstReport } from './report-case.modal.ts';

/** `count` reckons with the call that is being reported. */
export type ProbableRepeat = { match: RepeatMatch; earlier: Case; count: CallCount };

export const ANOTHER = 'another';

export function repeatForm(first: FirstReport, repeats: readonly ProbableRepeat[], words: Words): ModalView {
  const { t } = words;
  const { repeat } = t.cases;
  return modal({
    callbackId: REPEAT_FORM,
    title: repeat.title,
    submit: repeat.submit,
    close: t.common.cancel,
    metadata: { ...packReport(first), offered: repeats.map(({ earlier }) => earlier.id).join(',') },
    blocks: [
      ...(first.dangerSigns.includes('active_violence') ? [section(raw(t.cases.report.emergency))] : []),
      ...repeats.flatMap((it) => earlierBlocks(it, words)),
      input(
        repeat.question,
        radio('sameAs', [
          ...repeats.map(({ earlier }) => [earlier.id, repeat.same(earlier.number)] as const),
          [ANOTHER, repeat.another],
        ]),
      ),
    ],
  });
}

export function addedNotice(number: string, calls90: number, t: Messages): ModalView {
  const { repeat } = t.cases;
  return modal({
    callbackId: REPEAT_FORM,
    title: repeat.addedTitle,
    close: t.common.close,
    blocks: [section(raw(repeat.added(number, calls90)))],
  });
}

function earlierBlocks({ match, earlier, count }: ProbableRepeat, words: Words): KnownBlock[] {
  const { t } = words;
  const { repeat } = t.cases;
  const [calls, days] = count.in60 >= 2 ? [count.in60, 60] : count.in90 >= 2 ? [count.in90, 90] : [count.in180, 180];
  const reasons = match.reasons.map(({ reason }) => repeat.reasons[reason]).join(t.common.listSeparator);
  return [
    section(raw(repeat.found(calls, days))),
    section(
      mrkdwn`${raw(repeat.earlier(earlier.number, t.codes.status[earlier.status], words.time(earlier.reportedAt)))}\n${whoHasIt(earlier, words)}`,
    ),
    context(raw(t.common.labelled(repeat.why, reasons))),
  ];
}

function whoHasIt(earlier: Case, words: Words): string {
  const { repeat } = words.t.cases;
  if ('leadId' in earlier) return repeat.whoHasIt(words.person(earlier.leadId));
  if ('assigneeId' in earlier) return repeat.whoHasIt(words.person(earlier.assigneeId));
  if ('teamId' in earlier && earlier.teamId) return repeat.whoHasIt(words.t.common.team(words.team(earlier.teamId)));
  return repeat.nobodyYet;
}

/** The narrative has its own key: packed once it stays within Slack's 3,000 characters, whatever was typed. */
function packReport(first: FirstReport): Record<string, string> {
  const { category, area, relationship, narrative, dangerSigns, dangerSignsAsked, calls90d } = first;
  return {
    category,
    area,
    relationship,
    narrative,
    dangerSigns: dangerSigns.join(','),
    ...(dangerSignsAsked ? { asked: 'yes' } : {}),
    calls: String(calls90d),
  };
}

/** What `packReport` packed; null when this is no such form. */
export function unpackReport(metadata: Record<string, string>): FirstReport | null {
  const { area, narrative } = metadata;
  const category = CATEGORIES.find((it) => it === metadata.category);
  const relationship = RELATIONSHIPS.find((it) => it === metadata.relationship);
  if (!category || !relationship || !area || !narrative) return null;
  const packed = (metadata.dangerSigns ?? '').split(',');
  const dangerSigns: RiskFlag[] = DANGER_SIGNS.filter((sign) => packed.includes(sign));
  const calls90d = Number(metadata.calls ?? '1');
  return { category, area, relationship, narrative, dangerSigns, dangerSignsAsked: metadata.asked === 'yes', calls90d };
}
