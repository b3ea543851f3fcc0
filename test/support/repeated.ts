/** A dispute that was called about again and again, each report as long as a form lets it be. */
import type { Case } from '../../src/domain/case/case.ts';
import { DANGER_SIGNS } from '../../src/domain/case/vocabulary.ts';
import type { ListedCall } from '../../src/domain/repeats/kept-call.ts';
import type { LikelyRepeat } from '../../src/domain/repeats/likely-repeat.ts';
import { MONDAY_9 } from './builders.ts';
import { casesWith } from './typed-cases.ts';

const idOf = (no: number) => `01930000-0000-7000-9000-${String(no).padStart(12, '0')}`;

/** `at` tells the kinds apart: a call, a merged report, a call that became a case of its own. */
export function callsWith(text: string, count: number): ListedCall[] {
  const { report } = casesWith(text).reported.build();
  return Array.from({ length: count }, (_, at) => ({
    ...{ id: idOf(at), caseId: idOf(0), reportedBy: 'p-reporter', reportedAt: MONDAY_9 },
    report: { ...report, dangerSigns: DANGER_SIGNS },
    kind: at % 3 === 1 ? ('merged' as const) : ('call' as const),
    number: at % 3 === 0 ? '' : 'LJ-2026-000777',
    splitInto: at % 3 === 2 ? idOf(99) : null,
  }));
}

/** Three of them, for every reason, each in another state. */
export function likelyWith(text: string): LikelyRepeat[] {
  const { reported, talking, resolved } = casesWith(text);
  return [reported, talking, resolved].map((made, at) => {
    const earlier = { ...made.build(), id: idOf(70 + at), number: `LJ-2026-0007${70 + at}` } as Case;
    const reasons = (['both_parties', 'area', 'category', 'relationship', 'recent'] as const).map((reason) => ({
      reason,
      points: 25,
    }));
    return {
      earlier,
      match: { caseId: earlier.id, points: 125, strength: 'strong', days: 20, reasons },
      count: { in60: 3, in90: 5, in180: 6 },
    };
  });
}

/** As a case stands after all that. */
export function oftenCalled<C extends Case>(current: C): C {
  const related = Array.from({ length: 12 }, (_, at) => ({
    ...{ id: idOf(50 + at), number: `LJ-2026-0005${at}`, by: 'p-triage', at: MONDAY_9 },
  }));
  return { ...current, repeats: { calls: 30, callers: ['p-reporter'], related } };
}
