/** The score explained: every item that made it, heaviest first. */
import type { RiskItem } from '../domain/case/report.ts';
import type { Messages } from './index.ts';

export function riskLines(items: readonly RiskItem[], t: Messages): string[] {
  if (items.length === 0) return [t.triage.noRiskItems];
  return [...items]
    .sort((a, b) => b.points - a.points)
    .map(
      ({ item, points, count }) =>
        `• ${t.triage.riskItem(item, t.codes.riskFlag, count ?? 0)}  ${points > 0 ? '+' : ''}${points}`,
    );
}
