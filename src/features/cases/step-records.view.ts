/** What was written when a case waited, changed hands, left the house or came back; the newest first. */
import type { Case } from '../../domain/case/case.ts';
import type {
  Escalation,
  GateCheck,
  HandOff,
  LevelChange,
  LevelQuestion,
  Suspension,
} from '../../domain/case/overlay.ts';
import type { Words } from '../../i18n/words.ts';
import { type Mrkdwn, mrkdwn } from '../../slack/mrkdwn.ts';
import { typedLines } from '../../slack/typed-lines.view.ts';

type Dated = { at: string; lines: readonly Mrkdwn[] };

export function stepRecords(current: Case, words: Words): (readonly Mrkdwn[])[] {
  const { t, time, person } = words;
  const { records } = t.steps;
  const noted = (what: string, { at, by, note }: { at: string; by: string; note?: string }): Dated => ({
    at,
    lines: [mrkdwn`*${time(at)}* · ${what} · ${person(by)}`, ...typedLines(records.note, note)],
  });
  const checked = (it: GateCheck) => noted(`${t.gate.check.heading} · ${t.gate.check.results[it.result]}`, it);
  const made: Dated[] = [
    ...(current.levelChanges ?? []).map((it) => levelChanged(it, words)),
    ...(current.levelQuestions ?? []).map((it) => levelDoubted(it, words)),
    ...(current.handOffs ?? []).map((it) => handedOn(it, words)),
    ...(current.returns ?? []).map((it) => noted(records.returned, it)),
    ...(current.partings ?? []).map((it) => noted(`${records.parted} · ${it.fromNumber}`, it)),
    ...('gateCheck' in current && current.gateCheck ? [checked(current.gateCheck)] : []),
    ...(current.reroutes ?? []).map((it) => noted(t.steps.card.sentThere, { ...it, note: it.reason })),
    ...(current.escalations ?? []).map((it) => calledIn(it, words)),
    ...suspensionsOf(current).map((it) => waited(it, words)),
    ...('sentOn' in current && current.sentOn ? [noted(records.sentOn, current.sentOn)] : []),
    ...('checkedBack' in current && current.checkedBack
      ? [noted(`${records.checkedBack} · ${t.steps.checkBackResult[current.checkedBack.result]}`, current.checkedBack)]
      : []),
    ...('conversion' in current
      ? [noted(`${records.conversion} · ${current.conversion.reference}`, current.conversion)]
      : []),
  ];
  return made.sort((one, other) => (one.at < other.at ? 1 : -1)).map(({ lines }) => lines);
}

function levelChanged({ at, by, from, to, reason }: LevelChange, { t, time, person }: Words): Dated {
  const { levelChange } = t.steps.records;
  return {
    at,
    lines: [
      mrkdwn`*${time(at)}* · ${levelChange} · ${t.codes.level[from]} → ${t.codes.level[to]} · ${person(by)}`,
      ...typedLines(t.cases.show.levelReason, reason),
    ],
  };
}

function levelDoubted({ at, by, note, answer }: LevelQuestion, { t, time, person }: Words): Dated {
  const { records } = t.steps;
  return {
    at,
    lines: [
      mrkdwn`*${time(at)}* · ${records.levelDoubt} · ${person(by)}`,
      ...typedLines(records.note, note),
      ...(answer ? [mrkdwn`*${time(answer.at)}* · ${t.codes.level[answer.level]} · ${person(answer.by)}`] : []),
      ...typedLines(records.levelAnswer, answer?.reason),
    ],
  };
}

function handedOn(handOff: HandOff, { t, time, day, person }: Words): Dated {
  const { note } = t.steps.handOver;
  const to = handOff.to === null ? t.steps.events.theTeam : person(handOff.to);
  return {
    at: handOff.at,
    lines: [
      mrkdwn`*${note.title}* · ${note.heading(person(handOff.from), to, time(handOff.at))}`,
      mrkdwn`*${note.reason}* ${t.steps.releaseReason[handOff.reason]}`,
      ...(handOff.nextOn ? [mrkdwn`*${note.nextOn}* ${day(handOff.nextOn)}`] : []),
      ...typedLines(note.summary, handOff.summary),
      ...typedLines(note.openPromises, handOff.openPromises),
    ],
  };
}

function calledIn({ at, by, to, reason, answer }: Escalation, { t, time, person }: Words): Dated {
  const { records, to: whom } = t.steps.escalation;
  return {
    at,
    lines: [
      mrkdwn`*${time(at)}* · ${records.called} · ${whom[to]} · ${person(by)}`,
      ...typedLines(t.steps.field.callReason, reason),
      ...typedLines(records.answer, answer),
    ],
  };
}

function suspensionsOf(current: Case): Suspension[] {
  const past = 'leadId' in current ? current.pastSuspensions : current.earlier?.pastSuspensions;
  return [...(past ?? []), ...('suspension' in current ? [current.suspension] : [])];
}

function waited({ since, reason, resumeOn, note }: Suspension, { t, time, day }: Words): Dated {
  const { records, suspendReason, card } = t.steps;
  return {
    at: since,
    lines: [
      mrkdwn`*${time(since)}* · ${records.suspension} · ${suspendReason[reason]} · ${card.resumeOn} ${day(resumeOn)}`,
      ...typedLines(records.note, note),
    ],
  };
}
