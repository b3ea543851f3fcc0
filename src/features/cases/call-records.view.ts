/** Every further call, and every report merged into the case, as it was reported; the newest first. */
import type { ListedCall } from '../../domain/repeats/kept-call.ts';
import { callHeading } from '../../i18n/repeat-lines.ts';
import type { Words } from '../../i18n/words.ts';
import { mrkdwn } from '../../slack/mrkdwn.ts';
import { typedLines } from '../../slack/typed-lines.view.ts';
import type { CaseRecord } from './case-records.view.ts';

export function callRecords(calls: readonly ListedCall[], words: Words): CaseRecord[] {
  const { t } = words;
  return calls.map((call) => {
    const signs = call.report.dangerSigns.map((sign) => t.codes.riskFlag[sign]).join(t.common.listSeparator);
    return [
      mrkdwn`*${callHeading(call, words)}*`,
      ...(signs ? [mrkdwn`*${t.repeats.list.signs}* ${signs}`] : []),
      ...typedLines(t.repeats.list.reported, call.report.narrative),
    ];
  });
}
