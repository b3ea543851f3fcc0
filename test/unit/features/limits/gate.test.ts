import { describe, expect, it } from 'vitest';
import type { MediatedCase } from '../../../../src/domain/case/case.ts';
import { type ReviewStep, reviewTimeline } from '../../../../src/domain/sentinel/timeline.ts';
import type { CaseTask } from '../../../../src/domain/tasks/case-task.ts';
import { PROTECTION_KINDS, SAFETY_ACTIONS } from '../../../../src/domain/tasks/task-codes.ts';
import { agreementReviewForm } from '../../../../src/features/mediation/review.modal.ts';
import { reviewReminder, taskReminder } from '../../../../src/features/reminders/duty-reminder.view.ts';
import { openedReview, reviewForm } from '../../../../src/features/sentinel/review.modal.ts';
import { openedMessage, taskList } from '../../../../src/features/tasks/task-list.view.ts';
import { cut } from '../../../support/adversarial.ts';
import { anAgreement, aPersonWith, MONDAY_9, TUESDAY_9 } from '../../../support/builders.ts';
import { messageFaults, viewFaults } from '../../../support/strict-slack.ts';
import { casesWith, saysTyped, TYPED, wordsIn } from '../../../support/typed-cases.ts';

const chief = aPersonWith('station_chief');
const KINDS = [...PROTECTION_KINDS, ...SAFETY_ACTIONS];

describe.each(TYPED)('with %s, in %s,', (_name, locale, text) => {
  const words = wordsIn(locale);
  const { talking, agreed } = casesWith(text);
  const current = talking.build();
  /** Each path with every kind: more than any plan opens, every other one closed with a long reason. */
  const tasks = (['domestic_violence', 'child_protection', 'immediate_safety'] as const).flatMap((path, no) =>
    KINDS.map(
      (kind, at): CaseTask => ({
        id: `01930000-0000-7000-8000-0000000${no}${String(at).padStart(4, '0')}`,
        caseId: current.id,
        cycle: 1,
        path,
        kind,
        slot: 90,
        ownerRole: 'station_chief',
        ownerId: chief.id,
        openedAt: MONDAY_9,
        dueAt: MONDAY_9,
        state: at % 2 ? 'not_needed' : 'open',
        ...(at % 2 ? { closedBy: chief.id, closedAt: TUESDAY_9, reason: cut(text, 300) } : {}),
      }),
    ),
  );
  const review = {
    id: '01930000-0000-7000-8000-000000000009',
    caseId: current.id,
    cycle: 1,
    trigger: 'conversion' as const,
    ownerId: 'p-commander',
    openedAt: MONDAY_9,
    dueAt: TUESDAY_9,
  };

  it('the list of tasks is within the limits', () => {
    expect(messageFaults(taskList([current], tasks, chief, TUESDAY_9, words))).toEqual([]);
  });

  it('what is told of tasks and of a look back is within them, and repeats nothing that was typed', () => {
    const facts = { stage: 'overdue' as const, isLate: true, synthetic: true };
    const told = [
      openedMessage(current, 'domestic_violence', tasks.slice(0, KINDS.length), true, words),
      ...tasks.map((task) => taskReminder(current, task, facts, words)),
      reviewReminder(current, review, facts, words),
      openedReview(current, review, true, words),
    ];
    expect(told.flatMap(messageFaults)).toEqual([]);
    expect(told.filter(saysTyped)).toEqual([]);
  });

  it('the look back of a long case, open and closed, is within them', () => {
    const steps: ReviewStep[] = Array.from({ length: 40 }, () => reviewTimeline(agreed.history())).flat();
    const closed = { ...review, closedBy: chief.id, closedAt: TUESDAY_9, lessons: cut(text, 1000) };
    const forms = [reviewForm(current, review, steps, true, words), reviewForm(current, closed, steps, false, words)];
    expect(forms.flatMap(viewFaults)).toEqual([]);
  });

  it('what the legal reviewer reads is within them', () => {
    const terms = Array.from({ length: 20 }, () => ({
      obligor: 'A' as const,
      kind: 'act' as const,
      text: cut(text, 300),
    }));
    const made = anAgreement({ host: cut(text, 60), facts: cut(text, 2000), terms });
    const agreement = { ...made, no: `${current.number}-1`, recordedBy: 'p-zhou' };
    const pendingAgreement = { agreement, reasons: ['amount', 'minor'] as const, reviewerId: null };
    const waiting = { ...(current as MediatedCase), pendingAgreement };
    expect(viewFaults(agreementReviewForm(waiting, words))).toEqual([]);
  });
});
