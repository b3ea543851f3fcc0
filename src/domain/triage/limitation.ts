/** Until when a claim can be sued for before the other side may say that it is too late; who mediates says so in time. */
import type { Category } from '../case/vocabulary.ts';
import type { PlainDate } from '../time/instant.ts';
import { Temporal } from '../time/temporal.ts';

/** Civil Code 188; Labour Mediation and Arbitration Law 27. Counted from the incident: the true beginning is for a lawyer. */
const YEARS: Partial<Record<Category, number>> = {
  debt_lending: 3,
  contract_business: 3,
  landlord_tenant: 3,
  property_management: 3,
  damage_injury: 3,
  consumer: 3,
  labour_wage: 1,
};
/** So much time a dispute may well take. */
const NEAR_DAYS = 180;

/** The day, where it was near or past when the dispute was reported; null elsewhere. */
export function nearLimitation(category: Category, occurredOn: PlainDate, reportedOn: PlainDate): PlainDate | null {
  const years = YEARS[category];
  if (years === undefined) return null;
  const on = Temporal.PlainDate.from(occurredOn).add({ years }).toString();
  return on <= Temporal.PlainDate.from(reportedOn).add({ days: NEAR_DAYS }).toString() ? on : null;
}
