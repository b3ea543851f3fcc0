/** Every step that the lifecycle's table knows, each taken by whoever may: for tests that press anything in any order. */
import { assign, decline } from '../../src/domain/case/assignment.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { changeLevel, questionLevel } from '../../src/domain/case/change-level.ts';
import { checkBack } from '../../src/domain/case/check-back.ts';
import { close } from '../../src/domain/case/ending.ts';
import type { Decision } from '../../src/domain/case/events.ts';
import { bounce, release } from '../../src/domain/case/hand-off.ts';
import { reviewAgreement } from '../../src/domain/case/legal-review.ts';
import { recordAgreement, recordSession, take } from '../../src/domain/case/mediation.ts';
import { merge, unmerge } from '../../src/domain/case/merging.ts';
import { settleOnScene } from '../../src/domain/case/on-scene.ts';
import { reopen } from '../../src/domain/case/reopening.ts';
import { reroute } from '../../src/domain/case/rerouting.ts';
import { sendElsewhere, takeBack } from '../../src/domain/case/sent-elsewhere.ts';
import { cancel, convert } from '../../src/domain/case/stopping.ts';
import { resume, suspend } from '../../src/domain/case/suspension.ts';
import { toTeam } from '../../src/domain/case/to-team.ts';
import { triage } from '../../src/domain/case/triage.ts';
import { recordFollowUp } from '../../src/domain/follow-up/record-follow-up.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { fail, type Result } from '../../src/domain/result.ts';
import { addDays, dateOf } from '../../src/domain/time/working-calendar.ts';
import * as built from './builders.ts';
import { aCase } from './case-building.ts';
import { CHIEF, LEAD, SECOND_VETERAN, TRIAGE, VETERAN } from './programme.ts';

const calendar = built.aCalendar();
const roles = ['reporting_officer', 'commander', 'legal_reviewer', 'follow_up_caller'] as const;
/** They may lead as many cases as they like. */
export const ANYONE: readonly Person[] = [
  VETERAN,
  SECOND_VETERAN,
  LEAD,
  CHIEF,
  TRIAGE,
  ...roles.map((it) => built.aPersonWith(it)),
].map((person) => ({ ...person, workloadCap: 1_000_000 }));
const [veteran, second] = [ANYONE[0]!, ANYONE[1]!];
/** Reported before all others, and worked on. */
const ONGOING = aCase({}, { at: '2026-11-01T01:00:00.000Z' }).triagedTo('songling').takenBy(SECOND_VETERAN).build();

export type Step = (current: Case, at: string) => Result<Decision>;
type ByOne = (current: Case, by: Person, at: string, day: (days: number) => string) => Result<Decision>;

/** The first who may takes it; else the last refusal. */
const byAny =
  (decide: ByOne): Step =>
  (current, at) => {
    const day = (days: number) => addDays(dateOf(calendar, at), days);
    let result: Result<Decision> = fail('person.not-allowed');
    for (const person of ANYONE) {
      result = decide(current, person, at, day);
      if (result.ok) return result;
    }
    return result;
  };

const note = { reason: 'leave', summary: '交接说明', openPromises: '周五回话' } as const;
const unresolved = built.aClosure({ outcome: 'unresolved', alternativesExplained: true, reason: 'no_show' });

/** By verb; what comes behind a blank tells two of one verb apart. */
export const EVERY_STEP: Record<string, Step> = {
  'case.triage': byAny((it, by, at) => triage(it, built.aTriage(it as never), by, at, calendar)),
  'case.triage station': byAny((it, by, at) =>
    triage(
      it,
      { ...built.aTriage(it as never), route: 'station', teamId: null, assignee: ANYONE[5]! },
      by,
      at,
      calendar,
    ),
  ),
  'case.settle-on-scene': byAny((it, by, at) => settleOnScene(it, built.anOnScene(), by, at, calendar)),
  'case.assign': byAny((it, by, at) => assign(it, second, by, at, calendar)),
  'case.decline': byAny((it, by) => decline(it, 'load', by)),
  'case.take': byAny((it, by, at) => take(it, by, built.aDeclaration(), at, calendar, 0)),
  'case.record-session': byAny((it, by, at, day) =>
    recordSession(it, built.aSession({ startedAt: at, nextOn: day(2) }), by, at, calendar),
  ),
  'case.record-agreement': byAny((it, by, at) => recordAgreement(it, built.anAgreement(), by, at, calendar)),
  'case.record-agreement reviewed': byAny((it, by, at) =>
    recordAgreement(
      it,
      built.anAgreement({ terms: [{ obligor: 'A', kind: 'pay', text: '赔偿', amount: 900_000, dueOn: '2027-12-01' }] }),
      by,
      at,
      calendar,
    ),
  ),
  'case.review-agreement': byAny((it, by, at) => reviewAgreement(it, { result: 'passed' }, by, at, calendar)),
  'case.record-follow-up': byAny((it, by, at) => recordFollowUp(it, built.aCheck({ at }), by, calendar)),
  'case.record-follow-up breach': byAny((it, by, at) =>
    recordFollowUp(it, built.aCheck({ at, performance: 'breached', remediesExplained: true }), by, calendar),
  ),
  'case.propose-closure': byAny((it, by, at) => close(it, unresolved, by, at, calendar)),
  'case.close': byAny((it, by, at) => close(it, built.aClosure(), by, at, calendar)),
  'case.suspend': byAny((it, by, at, day) => suspend(it, { reason: 'away', resumeOn: day(9) }, by, at, calendar)),
  'case.resume': byAny((it, by, at) => resume(it, by, at, calendar)),
  'case.release': byAny((it, by, at, day) => release(it, { ...note, nextOn: day(5), to: null }, by, at, calendar)),
  'case.release named': byAny((it, by, at, day) =>
    release(it, { ...note, nextOn: day(5), to: second }, by, at, calendar),
  ),
  'case.to-team': byAny((it, by, at) => toTeam(it, { to: veteran, summary: '民警上门两次' }, by, at, calendar)),
  'handoff.bounce': (it, at) => bounce(it, LEAD, at, calendar),
  'case.send-elsewhere': byAny((it, by, at) =>
    sendElsewhere(it, { to: 'referred_out', partner: 'justice_office' }, by, at),
  ),
  'case.reroute': byAny((it, by, at) =>
    reroute(it, { place: { teamId: 'hewan', stationId: 'hewan' }, to: null, reason: '应由河湾办理' }, by, at, calendar),
  ),
  'case.take-back': byAny((it, by, at) => takeBack(it, '退回', by, at)),
  'case.check-back': byAny((it, by, at) => checkBack(it, { result: 'in_hand' }, by, at)),
  'case.change-level': byAny((it, by, at) =>
    changeLevel(it, { level: it.level === 'yellow' ? 'blue' : 'yellow', reason: '情况有变' }, by, at, calendar),
  ),
  'case.question-level': byAny((it, by, at) => questionLevel(it, '昨晚又有人堵门', by, at)),
  'case.merge': byAny((it, by, at) => merge(it, ONGOING, by, at)),
  'case.unmerge': byAny((it, by, at) => unmerge(it, '另一起', by, at)),
  'case.reopen': byAny((it, by, at) => reopen(it, 'new_call', by, at, calendar)),
  'case.convert': byAny((it, by, at) => convert(it, { reference: '刑-1' }, by, at)),
  'case.cancel': byAny((it, by, at) => cancel(it, 'no_dispute', by, at)),
};
