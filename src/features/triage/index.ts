/** From report to route: the score explained, a person's decision, and whoever must know told. */
import { FAMILY_QUESTIONS } from '../../domain/case/report.ts';
import type { Feature } from '../../feature.ts';
import { tryEach } from '../../slack/try-each.ts';
import { TRIAGE_FORM } from './ids.ts';
import { answerAboutLevel, askAboutLevel } from './level-question.ts';
import { openTriage, reshapeTriage } from './open-triage.ts';
import {
  tellAssignee,
  tellChief,
  tellChiefOfViolence,
  tellDeclined,
  tellReporter,
  tellTie,
  tellToName,
} from './tell-people.ts';
import { submitTriage } from './triage-case.ts';
import { showInTriage, tellStep } from './triage-post.ts';

/** What decides which fields are asked for. */
const DECIDING = [
  'dangerSigns',
  'circumstances',
  'level',
  ...FAMILY_QUESTIONS,
  'shieldingSigns',
  'mediability',
  'route',
] as const;

export const triageFeature: Feature = {
  name: 'triage',
  slack: {
    actions: {
      'case.triage': { verb: 'case.triage', run: openTriage },
      ...Object.fromEntries(DECIDING.map((field) => [field, { verb: 'case.triage', run: reshapeTriage }] as const)),
    },
    views: { [TRIAGE_FORM]: { verb: 'case.triage', run: submitTriage } },
  },
  on: {
    'case.reported': (event, deps) =>
      tryEach(
        () => tellChief(event, deps),
        () => tellStep(event, deps),
      ),
    'case.details-added': (event, deps) =>
      tryEach(
        () => tellChief(event, deps),
        () => tellStep(event, deps),
      ),
    'call.added': (event, deps) =>
      tryEach(
        () => tellChiefOfViolence(event, deps),
        () => tellStep(event, deps),
      ),
    'case.triaged': (event, deps) =>
      tryEach(
        () => tellChief(event, deps),
        () => tellReporter(event, deps),
        () => tellStep(event, deps),
      ),
    'case.archived': showInTriage,
    'risk.lowered': showInTriage,
    'level.questioned': (event, deps) =>
      tryEach(
        () => askAboutLevel(event, deps),
        () => showInTriage(event, deps),
      ),
    'level.answered': answerAboutLevel,
    'risk.raised': (event, deps) =>
      tryEach(
        () => tellChief(event, deps),
        () => tellToName(event, deps),
        () => showInTriage(event, deps),
      ),
    'session.recorded': (event, deps) =>
      tryEach(
        () => tellChiefOfViolence(event, deps),
        () => showInTriage(event, deps),
      ),
    'case.assigned': (event, deps) =>
      tryEach(
        () => tellAssignee(event, deps),
        () => showInTriage(event, deps),
      ),
    'case.declined': (event, deps) =>
      tryEach(
        () => tellDeclined(event, deps),
        () => tellStep(event, deps),
      ),
    'tie.disclosed': (event, deps) =>
      tryEach(
        () => tellTie(event, deps),
        () => showInTriage(event, deps),
      ),
    'case.referred-out': tellStep,
    'case.not-accepted': tellStep,
    'case.taken': showInTriage,
    'agreement.recorded': showInTriage,
    'terms.performed': showInTriage,
    'agreement.breached': showInTriage,
    'alarm.raised': showInTriage,
    'closure.proposed': showInTriage,
    'closure.dropped': showInTriage,
    'case.resolved': showInTriage,
    'case.unresolved': showInTriage,
    'case.withdrawn': showInTriage,
    'case.suspended': showInTriage,
    'case.resumed': showInTriage,
    'case.released': showInTriage,
    'handoff.acknowledged': showInTriage,
    'handoff.bounced': showInTriage,
    'case.settled-on-scene': showInTriage,
    'case.converted': showInTriage,
    'case.merged': showInTriage,
    'duplicate.joined': (event, deps) =>
      tryEach(
        () => tellChiefOfViolence(event, deps),
        () => showInTriage(event, deps),
      ),
    'call.split-off': showInTriage,
    'case.unmerged': showInTriage,
    'duplicate.parted': showInTriage,
    'case.linked': showInTriage,
    'case.unlinked': showInTriage,
    'case.cancelled': showInTriage,
    'case.reopened': showInTriage,
    'enforcement.changed': showInTriage,
    'case.rerouted': showInTriage,
    'case.escalated': showInTriage,
    'escalation.answered': showInTriage,
    'handling.restarted': showInTriage,
    'gate.checked': showInTriage,
    'case.returned': showInTriage,
    'referral.checked': showInTriage,
  },
};
