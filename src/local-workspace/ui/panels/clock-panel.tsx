import { useState } from 'react';
import type { ClockRequest } from '../../protocol-acts.ts';
import { moveClock } from '../state/connection.ts';
import { useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { fullTime } from '../text/slack-date.ts';
import { nextMondayAtNine } from '../text/time-zone.ts';
import { SidePanel } from './side-panel.tsx';

const hour = 3_600_000;

export function ClockPanel({ now, movedByMs, onClose }: { now: number; movedByMs: number; onClose: () => void }) {
  const strings = useStrings();
  const { notify } = useActs();
  const { reader } = useDirectory();
  const [moving, setMoving] = useState(false);
  const move = async (request: ClockRequest) => {
    setMoving(true);
    if (!(await moveClock(request))) notify(strings.clock.failed);
    setMoving(false);
  };
  const steps: [string, () => ClockRequest][] = [
    [strings.clock.hour, () => ({ advanceMs: hour })],
    [strings.clock.day, () => ({ advanceMs: 24 * hour })],
    [strings.clock.week, () => ({ advanceMs: 7 * 24 * hour })],
    [strings.clock.monday, () => ({ now: new Date(nextMondayAtNine(now, reader.timeZone)).toISOString() })],
  ];
  const moved = Math.abs(movedByMs) >= 1000;
  return (
    <SidePanel title={strings.clock.title} onClose={onClose} testId="clock">
      <div className="clock-body">
        <p className="clock-now" aria-live="polite" data-testid="business-time">
          {fullTime(reader, now)}
        </p>
        <p className={moved ? 'clock-moved' : 'muted'}>{moved ? strings.clock.moved : strings.clock.real}</p>
        <p className="muted">{strings.clock.explain}</p>
        <div className="clock-steps">
          {steps.map(([label, request]) => (
            <button key={label} type="button" className="button" disabled={moving} onClick={() => void move(request())}>
              {label}
            </button>
          ))}
        </div>
        <button type="button" className="button" disabled={moving || !moved} onClick={() => void move({ reset: true })}>
          {strings.clock.reset}
        </button>
        <p className="muted">{strings.field.zone(reader.timeZone)}</p>
      </div>
    </SidePanel>
  );
}
