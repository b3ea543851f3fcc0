/** Who may lead one more case of the invented past without ever carrying more than the cap. */

import type { Category } from '../../src/domain/case/vocabulary.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Instant } from '../../src/domain/time/instant.ts';

export type Span = { leadId: string; from: Instant; to: Instant | null };
export type Workload = {
  /** The least burdened veteran of the station's team who may take it; null when all are at their limit. */
  leadFor: (need: {
    stationId: string;
    area: string;
    category: Category;
    points: number;
    at: Instant;
  }) => Person | null;
  note: (span: Span | null, points: number) => void;
};

/** Left free for what the person at the keyboard takes. */
const ROOM = 1.5;
const DAY_MS = 86_400_000;
/** No case of the past is worked on longer than this. */
const RESERVED_DAYS = 100;
const ON_LEAVE_SINCE_DAYS = 120;

export function createWorkload(
  people: readonly Person[],
  until: Instant,
  reserved: Readonly<Record<string, number>>,
): Workload {
  const spans: (Span & { points: number })[] = [];
  const ageDays = (at: Instant) => (Date.parse(until) - Date.parse(at)) / DAY_MS;
  // Cases come in the order of their reports, so every span that is still open then may lie beside the new one.
  const carried = (leadId: string, at: Instant) =>
    spans
      .filter((span) => span.leadId === leadId && (span.to === null || span.to > at))
      .reduce((sum, { points }) => sum + points, ageDays(at) < RESERVED_DAYS ? (reserved[leadId] ?? 0) : 0);
  return {
    leadFor: ({ stationId, area, category, points, at }) => {
      const able = people.filter((one) => {
        if (!one.roles.includes('veteran') || one.stationId !== stationId || one.excludedAreas.includes(area))
          return false;
        if (one.availability === 'medical_leave' && ageDays(at) < ON_LEAVE_SINCE_DAYS) return false;
        const limit = one.availability === 'light_duty' ? one.workloadCap : one.workloadCap - ROOM;
        return carried(one.id, at) + points <= limit;
      });
      const [first] = able.sort(
        (one, other) =>
          carried(one.id, at) - carried(other.id, at) ||
          Number(other.skills.includes(category)) - Number(one.skills.includes(category)) ||
          one.id.localeCompare(other.id),
      );
      return first ? { ...first, availability: 'on_duty' } : null;
    },
    note: (span, points) => {
      if (span) spans.push({ ...span, points });
    },
  };
}
