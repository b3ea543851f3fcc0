import { randomBytes } from 'node:crypto';

export type Trigger = { user: string; channel?: string; viewId?: string };
export type TriggerUse =
  | { ok: true; trigger: Trigger }
  | { ok: false; error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' };

export type Triggers = {
  issue: (trigger: Trigger) => string;
  /** Takes the trigger: it opens one view, and only within its lifetime of machine time. */
  use: (id: unknown) => TriggerUse;
  /** Every trigger that is out now counts as expired. */
  expireAll: () => void;
  clear: () => void;
};

/** `bornExpired` says of each new trigger whether it shall be expired from the start. */
export function createTriggers(now: () => number, lifetimeMs: number, bornExpired: () => boolean): Triggers {
  const issued = new Map<string, Trigger & { at: number; used: boolean }>();
  const forgetOld = (): void => {
    if (issued.size < 4000) return;
    for (const [id, trigger] of issued) if (now() - trigger.at > 60_000 + lifetimeMs) issued.delete(id);
  };
  return {
    issue: (trigger) => {
      forgetOld();
      const id = `${now()}.${randomBytes(4).readUInt32BE()}.${randomBytes(16).toString('hex')}`;
      issued.set(id, { ...trigger, at: bornExpired() ? Number.NEGATIVE_INFINITY : now(), used: false });
      return id;
    },
    use: (id) => {
      const trigger = typeof id === 'string' ? issued.get(id) : undefined;
      if (!trigger) return { ok: false, error: 'invalid_trigger_id' };
      if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' };
      if (now() - trigger.at > lifetimeMs) return { ok: false, error: 'expired_trigger_id' };
      trigger.used = true;
      return { ok: true, trigger };
    },
    expireAll: () => {
      for (const trigger of issued.values()) trigger.at = Number.NEGATIVE_INFINITY;
    },
    clear: () => issued.clear(),
  };
}
