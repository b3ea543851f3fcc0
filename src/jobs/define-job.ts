/** A kind of background work: its constant name, the shape of its data (ids only), and what it does. */
import type { z } from 'zod';
import type { Deps } from '../deps.ts';

export type JobDefinition<S extends z.ZodType = z.ZodType> = {
  /** `area.verb`; kept for ever, because jobs of an older version may still wait in the queue. */
  name: string;
  data: S;
  run: (data: z.output<S>, deps: Deps) => Promise<void>;
};

export function defineJob<S extends z.ZodType>(definition: JobDefinition<S>): JobDefinition<S> {
  return definition;
}
