/** Reporting, showing, taking and assigning cases, and the card that stands for each of them. */
import { CONFLICT_QUESTIONS } from '../../domain/case/records.ts';
import type { Feature } from '../../feature.ts';
import { button } from '../../slack/blocks.ts';
import { notice } from '../../slack/problem.view.ts';
import { archiveCases } from './archive-cases.ts';
import { showAgain, tellInThread } from './case-post.ts';
import { openDisclosures } from './disclosures.ts';
import { openCase, openReport, runDisputeCommand } from './dispute-command.ts';
import {
  ASSIGN_FORM,
  DECLINE_FORM,
  DETAILS_FORM,
  READ_DISCLOSURE,
  REPEAT_FORM,
  REPORT_FORM,
  REPORT_MESSAGE_SHORTCUT,
  REPORT_SHORTCUT,
  TAKE_FORM,
} from './ids.ts';
import { submitRepeat } from './repeat-forms.ts';
import { openDetails, submitDetails, submitReport } from './report-forms.ts';
import { openReaders } from './seen-cases.ts';
import {
  openAssign,
  openDecline,
  openTake,
  reshapeTake,
  submitAssign,
  submitDecline,
  submitTake,
} from './take-forms.ts';
import { casesWaiting } from './waiting.ts';

export const casesFeature: Feature = {
  name: 'cases',
  slack: {
    commands: { '/dispute': { verb: 'help.read', run: runDisputeCommand } },
    shortcuts: {
      [REPORT_SHORTCUT]: { verb: 'case.report', run: (call, deps) => openReport(call, '', deps) },
      [REPORT_MESSAGE_SHORTCUT]: {
        verb: 'case.report',
        run: (call, deps) =>
          call.messageText
            ? openReport(call, call.messageText, deps)
            : call.reply(notice(call.viewer.t.cases.shortcut.noText)),
      },
    },
    actions: {
      'case.report': { verb: 'case.report', run: (call, deps) => openReport({ ...call, messageText: null }, '', deps) },
      'case.add-details': { verb: 'case.add-details', run: openDetails },
      'case.read-access': { verb: 'case.read-access', run: openReaders },
      'case.open': { verb: 'case.show', run: openCase },
      'case.take': { verb: 'case.take', run: openTake },
      ...Object.fromEntries(
        [...CONFLICT_QUESTIONS, 'members'].map((field) => [field, { verb: 'case.take', run: reshapeTake } as const]),
      ),
      'case.decline': { verb: 'case.decline', run: openDecline },
      [READ_DISCLOSURE]: { verb: 'case.assign', run: openDisclosures },
      'case.assign': { verb: 'case.assign', run: openAssign },
    },
    views: {
      [REPORT_FORM]: { verb: 'case.report', run: submitReport },
      [REPEAT_FORM]: { verb: 'case.report', run: submitRepeat },
      [DETAILS_FORM]: { verb: 'case.add-details', run: submitDetails },
      [TAKE_FORM]: { verb: 'case.take', run: submitTake },
      [DECLINE_FORM]: { verb: 'case.decline', run: submitDecline },
      [ASSIGN_FORM]: { verb: 'case.assign', run: submitAssign },
    },
  },
  on: {
    'call.added': tellInThread,
    'case.triaged': tellInThread,
    'case.opened': tellInThread,
    'case.assigned': tellInThread,
    'case.declined': tellInThread,
    'tie.disclosed': tellInThread,
    'recusal.asked': tellInThread,
    'recusal.decided': tellInThread,
    'lead.changed': tellInThread,
    'tie.weighed': tellInThread,
    'feedback.recorded': tellInThread,
    'case.taken': tellInThread,
    'session.recorded': tellInThread,
    'risk.raised': tellInThread,
    'risk.lowered': tellInThread,
    'level.questioned': tellInThread,
    'level.answered': tellInThread,
    'agreement.submitted': tellInThread,
    'agreement.returned': tellInThread,
    'agreement.recorded': tellInThread,
    'agreement.part-recorded': tellInThread,
    'confirmation.marked': tellInThread,
    'terms.performed': tellInThread,
    'agreement.breached': tellInThread,
    'follow-up.recorded': tellInThread,
    'alarm.raised': tellInThread,
    'watch.passed': tellInThread,
    'closure.proposed': tellInThread,
    'closure.dropped': tellInThread,
    'case.resolved': tellInThread,
    'case.unresolved': tellInThread,
    'case.withdrawn': tellInThread,
    'case.suspended': tellInThread,
    'case.resumed': tellInThread,
    'case.released': tellInThread,
    'handoff.acknowledged': tellInThread,
    'handoff.bounced': tellInThread,
    'case.settled-on-scene': tellInThread,
    'referral.checked': tellInThread,
    'case.converted': tellInThread,
    'case.merged': tellInThread,
    'duplicate.joined': tellInThread,
    'case.unmerged': tellInThread,
    'duplicate.parted': tellInThread,
    'call.split-off': tellInThread,
    'case.made-of-call': tellInThread,
    'case.linked': tellInThread,
    'case.unlinked': tellInThread,
    'case.cancelled': tellInThread,
    'case.reopened': tellInThread,
    'enforcement.changed': tellInThread,
    'case.rerouted': tellInThread,
    'case.escalated': tellInThread,
    'escalation.answered': tellInThread,
    'handling.restarted': tellInThread,
    'gate.checked': tellInThread,
    'case.referred-out': tellInThread,
    'case.not-accepted': tellInThread,
    'case.archived': showAgain,
    'reminder.rescheduled': tellInThread,
    'reminder.not-reached': tellInThread,
    'promise.stuck': tellInThread,
    'help.asked': tellInThread,
  },
  sweep: archiveCases,
  queue: casesWaiting,
  quick: ({ t }) => [button('case.report', t.cases.card.report, { style: 'primary' })],
  help: (t) => [
    { command: '/dispute new', says: t.cases.help.new },
    { command: '/dispute list', says: t.cases.help.list },
    { command: '/dispute show', says: t.cases.help.show },
    { command: '/dispute find', says: t.cases.help.find },
  ],
};
