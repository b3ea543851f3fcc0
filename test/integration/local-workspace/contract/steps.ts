/** One question of the bot to Slack, and what it must be told. */
import type { Server } from './servers.ts';

export type Step = {
  title: string;
  method: string;
  /** Asks, and picks from the answer what the bot reads. */
  ask: (server: Server) => Promise<unknown>;
  /** With ids and times by their names; a refusal by its code. */
  finds: unknown;
};
