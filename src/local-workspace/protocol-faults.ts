/** What can be made to fail: `POST /control/faults`. `GET /control/faults` lists what waits, `PendingFault[]`. */

/** Applies to the next `times` calls of `method` (`*` for any), if a channel is named to those of that channel. */
export type CallFault = {
  /** A Web API method, `*`, or `response_url`. */
  method: string;
  channel?: string;
  kind: 'rate_limited' | 'error_before' | 'error_after_accepting' | 'hang_before' | 'hang_after_accepting';
  times: number;
  retryAfterSeconds?: number;
};

/** What happens to what Slack sends. */
export type DeliveryFault =
  /** Slack asks the app to reconnect, and cuts the line, every so many seconds, until the fault is removed. */
  | { kind: 'refresh_every'; seconds: number }
  /** The next `count` envelopes (two or more) wait for each other, a second at most, and go out last first. */
  | { kind: 'reorder'; count: number }
  /** Each of the next `count` envelopes arrives `times` times. */
  | { kind: 'duplicate'; times: number; count: number }
  /** The next `count` triggers are expired when the app gets them. */
  | { kind: 'trigger_expires'; count: number };

export type FaultRequest = CallFault | DeliveryFault;

/** A fault that waits; its `times` or `count` is what is left of it. */
export type PendingFault = FaultRequest & { id: number };

/** Bodies of `POST /control/faults`: a fault, or what to do with those that are there. */
export type FaultsBody = FaultRequest | { clear: true } | { remove: number } | { kind: 'expired_triggers' };
