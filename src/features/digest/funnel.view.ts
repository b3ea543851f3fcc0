/** From the call to the settlement: the week beside the mean of the weeks before. */
import type { TableBlock } from '@slack/types';
import type { Digest, FunnelRow } from '../../domain/digest/weekly-digest.ts';
import type { Words } from '../../i18n/words.ts';

export function funnelBlock(digest: Digest, { t: { digest: said } }: Words): TableBlock {
  const { columns } = said.funnel;
  const rows = digest.funnel.map((row) => cellsOf(row, digest, said));
  return {
    type: 'table',
    rows: [[columns.step, columns.week, columns.mean], ...rows].map((texts) =>
      texts.map((text) => ({ type: 'raw_text' as const, text })),
    ),
    column_settings: [{ align: 'left' }, { align: 'right' }, { align: 'right' }],
  };
}

export function funnelLine(digest: Digest, { t }: Words): string {
  const { digest: said, common } = t;
  return digest.funnel
    .map((row) => {
      const [step = '', week = '', mean = ''] = cellsOf(row, digest, said);
      return said.funnel.line(step, week, mean);
    })
    .join(common.listSeparator);
}

function cellsOf({ step, count, mean }: FunnelRow, digest: Digest, { funnel }: Words['t']['digest']): string[] {
  const { percent } = digest.disputeShare;
  const week = () => {
    if (count === null) return funnel.notEntered;
    return step === 'disputes' && percent !== null ? funnel.share(count, percent) : String(count);
  };
  return [funnel.steps[step], week(), mean === null ? funnel.noMean : String(mean)];
}
