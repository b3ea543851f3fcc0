import { type FormEvent, useState } from 'react';
import type { ClockRequest } from '../../protocol-acts.ts';
import { moveClock } from '../state/connection.ts';
import { useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { fullTime } from '../text/slack-date.ts';
import { timeSpan } from '../text/time-span.ts';
import { instantOf, localDateTime, nextMondayAtNine } from '../text/time-zone.ts';
import { SidePanel } from './side-panel.tsx';

const hour = 3_600_000;
const day = 24 * hour;
type Step = [label: string, request: () => ClockRequest];

function Steps({ title, steps, moving, move }: { title: string; steps: Step[]; moving: boolean; move: Move }) {
  return (
    <fieldset className="clock-group">
      <legend>{title}</legend>
      <div className="clock-steps">
        {steps.map(([label, request]) => (
          <button key={label} type="button" className="button" disabled={moving} onClick={() => void move(request())}>
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

type Move = (request: ClockRequest) => Promise<void>;

function FreeTime({ now, zone, moving, move }: { now: number; zone: string; moving: boolean; move: Move }) {
  const strings = useStrings();
  const [typed, setTyped] = useState<string>();
  const value = typed ?? localDateTime(now, zone);
  const instant = instantOf(value, zone);
  const set = (event: FormEvent) => {
    event.preventDefault();
    if (instant === undefined) return;
    setTyped(undefined);
    void move({ now: new Date(instant).toISOString() });
  };
  return (
    <form className="clock-group clock-free" onSubmit={set}>
      <label>
        <span>{strings.clock.free}</span>
        <input
          type="datetime-local"
          className="input"
          value={value}
          required
          data-testid="clock-free"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={moving || instant === undefined}>
        {strings.clock.set}
      </button>
    </form>
  );
}

type ClockPanelProps = { now: number; movedByMs: number; zone: string; onClose: () => void };

/** Moves business time; every time stands in the zone of the place where the programme runs. */
export function ClockPanel({ now, movedByMs, zone, onClose }: ClockPanelProps) {
  const strings = useStrings();
  const { notify } = useActs();
  const { reader } = useDirectory();
  const [moving, setMoving] = useState(false);
  const move: Move = async (request) => {
    setMoving(true);
    if (!(await moveClock(request))) notify(strings.clock.failed);
    setMoving(false);
  };
  const by = (label: string, advanceMs: number): Step => [label, () => ({ advanceMs })];
  const forward: Step[] = [
    by(strings.clock.hour, hour),
    by(strings.clock.day, day),
    by(strings.clock.week, 7 * day),
    [strings.clock.monday, () => ({ now: new Date(nextMondayAtNine(now, zone)).toISOString() })],
  ];
  const back = [
    by(strings.clock.hourBack, -hour),
    by(strings.clock.dayBack, -day),
    by(strings.clock.weekBack, -7 * day),
  ];
  const moved = Math.abs(movedByMs) >= 1000;
  return (
    <SidePanel title={strings.clock.title} onClose={onClose} testId="clock">
      <div className="panel-body">
        <p className="clock-now" aria-live="polite" data-testid="business-time">
          {fullTime({ ...reader, timeZone: zone }, now)}
        </p>
        <p className="muted">{strings.field.zone(zone)}</p>
        <p className={moved ? 'clock-moved' : 'muted'}>
          {moved ? strings.clock.moved(timeSpan(movedByMs, reader.locale)) : strings.clock.real}
        </p>
        <p className="muted">{strings.clock.explain}</p>
        <Steps title={strings.clock.forward} steps={forward} moving={moving} move={move} />
        <Steps title={strings.clock.back} steps={back} moving={moving} move={move} />
        <FreeTime now={now} zone={zone} moving={moving} move={move} />
        <button type="button" className="button" disabled={moving || !moved} onClick={() => void move({ reset: true })}>
          {strings.clock.reset}
        </button>
      </div>
    </SidePanel>
  );
}
