/** Asked before a report becomes a case: is this the dispute that has one already? */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Case } from '../../domain/case/case.ts';
import type { FirstReport } from '../../domain/case/report.ts';
import type { LikelyRepeat } from '../../domain/repeats/likely-repeat.ts';
import type { Messages } from '../../i18n/index.ts';
import { repeatReasons } from '../../i18n/repeat-lines.ts';
import type { Words } from '../../i18n/words.ts';
import { context, input, modal, section } from '../../slack/blocks.ts';
import { radio } from '../../slack/elements.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { REPEAT_FORM } from './ids.ts';

export const ANOTHER = 'another';

/** What was typed waits in the store under the id of this view; the form itself carries nothing. */
export function repeatForm(first: FirstReport, repeats: readonly LikelyRepeat[], words: Words): ModalView {
  const { t } = words;
  const { repeat } = t.cases;
  return modal({
    callbackId: REPEAT_FORM,
    title: repeat.title,
    submit: repeat.submit,
    close: t.common.cancel,
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

export function addedNotice(current: Case, first: FirstReport, t: Messages): ModalView {
  const { repeat, report } = t.cases;
  const isRed = current.assessment.overrides.length > 0 && first.dangerSigns.length > 0;
  return modal({
    callbackId: REPEAT_FORM,
    title: repeat.addedTitle,
    close: t.common.close,
    blocks: [
      ...(first.dangerSigns.includes('active_violence') ? [section(raw(report.emergency))] : []),
      section(raw(repeat.added(current.number, current.report.calls90d))),
      ...(isRed ? [section(raw(repeat.addedRed))] : []),
      context(raw(repeat.showLater(current.number))),
    ],
  });
}

function earlierBlocks({ match, earlier, count }: LikelyRepeat, words: Words): KnownBlock[] {
  const { t } = words;
  const { repeat } = t.cases;
  const [calls, days] = count.in60 >= 2 ? [count.in60, 60] : count.in90 >= 2 ? [count.in90, 90] : [count.in180, 180];
  return [
    section(raw(repeat.found(calls, days))),
    section(
      mrkdwn`${raw(repeat.earlier(earlier.number, t.codes.status[earlier.status], words.time(earlier.reportedAt)))}\n${whoHasIt(earlier, words)}`,
    ),
    context(raw(t.common.labelled(repeat.why, repeatReasons(match, t)))),
  ];
}

function whoHasIt(earlier: Case, words: Words): string {
  const { repeat } = words.t.cases;
  if ('leadId' in earlier) return repeat.whoHasIt(words.person(earlier.leadId));
  if ('assigneeId' in earlier) return repeat.whoHasIt(words.person(earlier.assigneeId));
  if ('teamId' in earlier && earlier.teamId) return repeat.whoHasIt(words.t.common.team(words.team(earlier.teamId)));
  return repeat.nobodyYet;
}
