/** What the form of the faults panel asks for each kind of fault, and the request that comes of it. */
import type { CallFault, DeliveryFault, FaultRequest } from '../../protocol-faults.ts';

export type FaultKind = CallFault['kind'] | DeliveryFault['kind'] | 'drop';
export type FaultField = 'times' | 'retryAfter' | 'seconds' | 'deliveries' | 'count' | 'triggers';
export type FaultValues = { method: string; channel: string } & Record<FaultField, number>;

export const firstValues: FaultValues = {
  method: '*',
  channel: '',
  times: 1,
  retryAfter: 5,
  seconds: 30,
  deliveries: 2,
  count: 2,
  triggers: 1,
};

const onCalls: readonly FaultKind[] = [
  'rate_limited',
  'error_before',
  'error_after_accepting',
  'hang_before',
  'hang_after_accepting',
];

export const faultKinds: readonly FaultKind[] = [
  ...onCalls,
  'drop',
  'refresh_every',
  'duplicate',
  'reorder',
  'trigger_expires',
];

/** Whether this kind strikes a call of the app, so that a method and a channel can be named. */
export function isOnCalls(kind: FaultKind): kind is CallFault['kind'] {
  return onCalls.includes(kind);
}

/** The numbers that this kind needs. */
export function fieldsOf(kind: FaultKind): FaultField[] {
  switch (kind) {
    case 'rate_limited':
      return ['retryAfter', 'times'];
    case 'refresh_every':
      return ['seconds'];
    case 'duplicate':
      return ['deliveries', 'count'];
    case 'reorder':
      return ['count'];
    case 'trigger_expires':
      return ['triggers'];
    case 'drop':
      return [];
    default:
      return ['times'];
  }
}

/** The least that makes sense: one delivery cannot be out of order, and one time is no duplicate. */
export function leastOf(kind: FaultKind, field: FaultField): number {
  return field === 'deliveries' || (kind === 'reorder' && field === 'count') ? 2 : 1;
}

/** The body for the control API; nothing for `drop`, which is done at once. */
export function faultRequest(kind: FaultKind, values: FaultValues): FaultRequest | undefined {
  const whole = (field: FaultField): number => Math.max(leastOf(kind, field), Math.floor(values[field]) || 0);
  if (isOnCalls(kind)) {
    return {
      kind,
      method: values.method.trim() || '*',
      times: whole('times'),
      ...(values.channel ? { channel: values.channel } : {}),
      ...(kind === 'rate_limited' ? { retryAfterSeconds: whole('retryAfter') } : {}),
    };
  }
  switch (kind) {
    case 'refresh_every':
      return { kind, seconds: whole('seconds') };
    case 'duplicate':
      return { kind, times: whole('deliveries'), count: whole('count') };
    case 'reorder':
      return { kind, count: whole('count') };
    case 'trigger_expires':
      return { kind, count: whole('triggers') };
    case 'drop':
      return undefined;
  }
}
