import type { CallFault, DeliveryFault, FaultRequest, PendingFault } from '../protocol-faults.ts';

type Kind = DeliveryFault['kind'];
type OfKind<Name extends Kind> = Extract<DeliveryFault, { kind: Name }>;

export type Faults = {
  ask: (fault: FaultRequest) => PendingFault;
  /** The fault for this call, if one was asked for; each call uses it up once. */
  take: (method: string, channel: string | undefined) => CallFault | undefined;
  /** The fault of this kind for one delivery, used up once; one that repeats stays until it is removed. */
  takeDelivery: <Name extends Kind>(kind: Name) => OfKind<Name> | undefined;
  pending: () => PendingFault[];
  remove: (id: number) => boolean;
  clear: () => void;
};

/** Faults wait in the order in which they were asked for. `changed` is told what waits after every change. */
export function createFaults(changed: (faults: PendingFault[]) => void): Faults {
  let waiting: PendingFault[] = [];
  let last = 0;
  const pending = (): PendingFault[] => waiting.map((one) => ({ ...one }));
  const keep = (next: PendingFault[]): void => {
    waiting = next;
    changed(pending());
  };
  const spend = (fault: PendingFault): void => {
    const counter = 'count' in fault ? 'count' : 'times' in fault ? 'times' : undefined;
    if (!counter) return;
    const left = (fault as Record<string, unknown>)[counter] as number;
    keep(
      left > 1
        ? waiting.map((one) => (one.id === fault.id ? { ...one, [counter]: left - 1 } : one))
        : waiting.filter((one) => one.id !== fault.id),
    );
  };
  return {
    ask: (fault) => {
      last += 1;
      const asked: PendingFault = { ...fault, id: last };
      keep([...waiting, asked]);
      return asked;
    },
    take: (method, channel) => {
      const fault = waiting.find(
        (one): one is CallFault & { id: number } =>
          'method' in one &&
          (one.method === method || one.method === '*') &&
          (one.channel === undefined || one.channel === channel),
      );
      if (fault) spend(fault);
      return fault;
    },
    takeDelivery: <Name extends Kind>(kind: Name) => {
      const fault = waiting.find((one) => one.kind === kind);
      if (fault) spend(fault);
      return fault as OfKind<Name> | undefined;
    },
    pending,
    remove: (id) => {
      const known = waiting.some((one) => one.id === id);
      if (known) keep(waiting.filter((one) => one.id !== id));
      return known;
    },
    clear: () => keep([]),
  };
}
