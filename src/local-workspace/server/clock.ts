import type { ClockRequest } from '../protocol-acts.ts';

export type ClockReading = { now: string; movedByMs: number };

/** Business time for whoever asks at `/clock`: machine time, moved. Nothing inside the workspace runs by it. */
export type WorkspaceClock = {
  read: () => ClockReading;
  /** False, and nothing moved, when the request names no time that a date can hold. */
  move: (request: ClockRequest) => boolean;
};

function movedBy(request: ClockRequest, before: number, machineNow: number): number {
  if ('reset' in request) return 0;
  if ('advanceMs' in request) return before + request.advanceMs;
  return 'now' in request ? Date.parse(request.now) - machineNow : Number.NaN;
}

export function createClock(
  machineNow: () => number,
  moved: { get: () => number; set: (ms: number) => void },
): WorkspaceClock {
  return {
    read: () => ({ now: new Date(machineNow() + moved.get()).toISOString(), movedByMs: moved.get() }),
    move: (request) => {
      const next = movedBy(request, moved.get(), machineNow());
      if (Number.isNaN(new Date(machineNow() + next).getTime())) return false;
      moved.set(next);
      return true;
    },
  };
}
