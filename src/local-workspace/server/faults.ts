import type { FaultRequest } from '../protocol.ts';

export type Faults = {
  ask: (fault: FaultRequest) => void;
  /** The fault for this call, if one was asked for; each call uses it up once. */
  take: (method: string, channel: string | undefined) => FaultRequest | undefined;
  clear: () => void;
};

/** Faults wait in the order in which they were asked for. `method` may be `*`. */
export function createFaults(): Faults {
  let waiting: FaultRequest[] = [];
  return {
    ask: (fault) => {
      waiting.push({ ...fault });
    },
    take: (method, channel) => {
      const fault = waiting.find(
        (one) =>
          (one.method === method || one.method === '*') && (one.channel === undefined || one.channel === channel),
      );
      if (!fault) return undefined;
      fault.times -= 1;
      waiting = waiting.filter((one) => one.times > 0);
      return fault;
    },
    clear: () => {
      waiting = [];
    },
  };
}
