import type { CallLogEntry } from '../protocol.ts';

export type NewCall = Omit<CallLogEntry, 'id' | 'at'>;

export type CallLog = {
  add: (call: NewCall) => CallLogEntry;
  since: (id: number) => CallLogEntry[];
  clear: () => void;
};

/** The latest `kept` calls, oldest first; `heard` learns of each. */
export function createCallLog(now: () => number, heard: (call: CallLogEntry) => void, kept = 1000): CallLog {
  let calls: CallLogEntry[] = [];
  let last = 0;
  return {
    add: (call) => {
      last += 1;
      const entry = { id: last, at: new Date(now()).toISOString(), ...call };
      calls.push(entry);
      if (calls.length > kept * 1.2) calls = calls.slice(-kept);
      heard(entry);
      return entry;
    },
    since: (id) => calls.filter((call) => call.id > id),
    clear: () => {
      calls = [];
    },
  };
}
