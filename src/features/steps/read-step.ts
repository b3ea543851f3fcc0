/** From a submitted form to the step that the rules decide on. */
import type { Deps } from '../../deps.ts';
import type { Case } from '../../domain/case/case.ts';
import { changeLevel, questionLevel } from '../../domain/case/change-level.ts';
import { checkBack } from '../../domain/case/check-back.ts';
import { setEnforcement } from '../../domain/case/enforcement.ts';
import { answerEscalation, escalate } from '../../domain/case/escalation.ts';
import type { Decision } from '../../domain/case/events.ts';
import { checkGate } from '../../domain/case/gate-check.ts';
import { MOST_DAYS_AHEAD, release } from '../../domain/case/hand-off.ts';
import { merge, unmerge } from '../../domain/case/merging.ts';
import { settleOnScene } from '../../domain/case/on-scene.ts';
import { reopen } from '../../domain/case/reopening.ts';
import { reroute } from '../../domain/case/rerouting.ts';
import { sendElsewhere, takeBack } from '../../domain/case/sent-elsewhere.ts';
import {
  CANCEL_REASONS,
  CHECK_BACK_RESULTS,
  ENFORCEMENT_TRACKS,
  ESCALATED_TO,
  GATE_CHECK_RESULTS,
  ON_SCENE_MINORS,
  ON_SCENE_TICKS,
  RELEASE_REASONS,
  REOPEN_GROUNDS,
  SUSPEND_REASONS,
} from '../../domain/case/step-codes.ts';
import { cancel, convert } from '../../domain/case/stopping.ts';
import { resume, suspend } from '../../domain/case/suspension.ts';
import { toTeam } from '../../domain/case/to-team.ts';
import { BASES, EXCLUSIONS, GROUNDS, PARTNERS, RISK_LEVELS, SIDES } from '../../domain/case/vocabulary.ts';
import { fail, type Result } from '../../domain/result.ts';
import { addDays, dateOf } from '../../domain/time/working-calendar.ts';
import type { SubmitCall } from '../../slack/calls.ts';
import { type Form, readForm } from '../../slack/form.ts';
import { problemText } from '../../slack/problem.view.ts';
import { placeFrom, placeIds } from './places.ts';
import { PLACES_TO_GO, type StepVerb } from './step-form.modal.ts';

type Decide = (current: Case, at: string) => Promise<Result<Decision>> | Result<Decision>;

export async function readStep(
  verb: StepVerb,
  call: SubmitCall,
  deps: Deps,
): Promise<{ decide: Decide } | { errors: Record<string, string> }> {
  const form = readForm(call.state, call.viewer.t);
  const decide = await decision(verb, form, call, deps);
  const errors = form.errors();
  return errors ? { errors } : { decide };
}

async function decision(verb: StepVerb, form: Form, { viewer }: SubmitCall, deps: Deps): Promise<Decide> {
  const { person, t } = viewer;
  const { calendar } = deps;
  const optional = (field: string, max: number) => form.text(field, { max, optional: true });
  const noted = (note: string) => (note ? { note } : {});
  switch (verb) {
    case 'case.suspend': {
      const [reason, resumeOn] = [form.required('reason', SUSPEND_REASONS), form.date('resumeOn') ?? ''];
      const note = optional('note', 500);
      return (current, at) => suspend(current, { reason, resumeOn, ...noted(note) }, person, at, calendar);
    }
    case 'case.resume':
      return (current, at) => resume(current, person, at, calendar);
    case 'case.cancel': {
      const reason = form.required('reason', CANCEL_REASONS);
      return (current, at) => cancel(current, reason, person, at);
    }
    case 'case.release': {
      const roster = await deps.people.roster();
      const user = form.user('to');
      const to = user ? roster.bySlackUser(user) : null;
      if (user && !to) form.wrong('to', problemText({ code: 'person.unknown' }, t));
      const today = dateOf(calendar, deps.clock.now());
      const promises = optional('openPromises', 500);
      const hasNone = form.choices('noPromises', ['none']).length > 0;
      const input = {
        reason: form.required('reason', RELEASE_REASONS),
        summary: form.text('summary', { min: 5, max: 500 }),
        openPromises: promises === '' && hasNone ? null : promises,
        nextOn: form.date('nextOn', { from: addDays(today, 1), to: addDays(today, MOST_DAYS_AHEAD) }),
        to: to ?? null,
      };
      return (current, at) => release(current, input, person, at, calendar);
    }
    case 'case.to-team': {
      const user = form.user('to');
      const to = user ? (await deps.people.roster()).bySlackUser(user) : null;
      if (!to) form.wrong('to', problemText({ code: 'person.unknown' }, t));
      const summary = form.text('summary', { min: 5, max: 500 });
      return (current, at) => (to ? toTeam(current, { to, summary }, person, at, calendar) : fail('person.unknown'));
    }
    case 'case.convert': {
      const [reference, note] = [form.text('reference', { min: 1, max: 100 }), optional('note', 500)];
      return (current, at) => convert(current, { reference, ...noted(note) }, person, at);
    }
    case 'case.merge': {
      const number = form.text('target', { min: 1, max: 20 }).toUpperCase();
      return async (current, at) => merge(current, await deps.cases.findByNumber(number), person, at);
    }
    case 'case.question-level': {
      const note = form.text('note', { min: 5, max: 300 });
      return (current, at) => questionLevel(current, note, person, at);
    }
    case 'case.unmerge': {
      const note = form.text('note', { min: 5, max: 500 });
      return (current, at) => unmerge(current, note, person, at);
    }
    case 'case.reopen': {
      const ground = form.required('ground', REOPEN_GROUNDS);
      return (current, at) => reopen(current, ground, person, at, calendar);
    }
    case 'case.send-elsewhere': {
      const to = form.required('where', PLACES_TO_GO);
      const [partner, exclusion] = [form.choice('partner', PARTNERS), form.choice('exclusion', EXCLUSIONS)];
      const withdrawnBy = form.choice('withdrawnBy', SIDES);
      const withdrawnOn = form.date('withdrawnOn');
      if (withdrawnOn && withdrawnOn > dateOf(calendar, deps.clock.now())) {
        form.wrong('withdrawnOn', problemText({ code: 'closure.day-needed' }, t));
      }
      const stance = optional('stance', 500);
      const note = noted(optional('note', 500));
      const input = {
        referred_out: { to: 'referred_out', partner },
        not_accepted: { to: 'not_accepted', exclusion },
        withdrawn: { to: 'withdrawn', withdrawnBy, withdrawnOn, stance },
      } as const;
      return (current, at) => sendElsewhere(current, { ...input[to], ...note }, person, at);
    }
    case 'case.reroute': {
      const roster = await deps.people.roster();
      const place = placeFrom(form.choice('place', placeIds(roster)), roster);
      if (!place) form.wrong('place', t.problems.chooseOne);
      const user = form.user('to');
      const to = user ? roster.bySlackUser(user) : null;
      if (user && !to) form.wrong('to', problemText({ code: 'person.unknown' }, t));
      const reason = form.text('reason', { min: 5, max: 300 });
      return (current, at) =>
        place ? reroute(current, { place, to: to ?? null, reason }, person, at, calendar) : fail('reroute.same-place');
    }
    case 'case.take-back': {
      const note = form.text('note', { min: 5, max: 500 });
      return (current, at) => takeBack(current, note, person, at);
    }
    case 'case.check-back': {
      const [result, note] = [form.required('result', CHECK_BACK_RESULTS), optional('note', 500)];
      return (current, at) => checkBack(current, { result, ...noted(note) }, person, at);
    }
    case 'case.settle-on-scene': {
      const confirmed = form.choices('confirmed', ON_SCENE_TICKS);
      if (confirmed.length < ON_SCENE_TICKS.length) {
        form.wrong('confirmed', problemText({ code: 'on-scene.ticks-needed' }, t));
      }
      const input = {
        confirmed,
        basis: form.required('basis', BASES),
        ground: form.choice('eligibility', GROUNDS),
        minor: form.required('minor', ON_SCENE_MINORS),
        evidence: form.text('evidence', { min: 5, max: 500 }),
      };
      const roster = await deps.people.roster();
      return (current, at) => {
        const host = roster.station(current.report.stationId)?.name.zh ?? current.report.stationId;
        return settleOnScene(current, { ...input, host }, person, at, calendar);
      };
    }
    case 'case.change-level': {
      const input = {
        level: form.required('level', RISK_LEVELS),
        reason: form.text('reason', { min: 5, max: 300 }),
      };
      return (current, at) => changeLevel(current, input, person, at, calendar);
    }
    case 'case.escalate': {
      const input = { to: form.required('to', ESCALATED_TO), reason: form.text('reason', { min: 5, max: 300 }) };
      return (current, at) => escalate(current, input, person, at);
    }
    case 'case.answer-escalation': {
      const answer = form.text('note', { min: 5, max: 500 });
      return (current, at) => answerEscalation(current, answer, person, at);
    }
    case 'case.confirm-gate': {
      const [result, note] = [form.required('result', GATE_CHECK_RESULTS), optional('note', 500)];
      return (current, at) => checkGate(current, { result, ...noted(note) }, person, at);
    }
    case 'case.set-enforcement': {
      const [track, reference] = [form.required('track', ENFORCEMENT_TRACKS), optional('reference', 100)];
      return (current, at) => setEnforcement(current, { track, ...(reference ? { reference } : {}) }, person, at);
    }
  }
}
