/** Ids that sort by the time of their making are kinder to the index than random ones: UUID version 7. */
import { v7 } from 'uuid';

export type Ids = { next: () => string };

export function createIds(): Ids {
  return { next: () => v7() };
}
