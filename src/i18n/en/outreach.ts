import type { OutreachPurpose } from '../../domain/outreach/visit.ts';

export const outreach = {
  form: {
    title: 'Record a visit',
    submit: 'Save visit',
    hint: 'For visits that belong to no case. What belongs to a case is recorded there, as a session.',
    visitor: 'Who went',
    area: 'Area',
    purpose: 'What for',
    visitedAt: 'When',
    minutes: 'Minutes',
    note: 'What was heard',
    nextOn: 'Go again on',
    shown: 'Visit',
    tooLongAgo: (days: number) => `A visit is recorded within ${days} days.`,
  },
  purpose: {
    know_the_people: 'Getting to know the people',
    look_for_disputes: 'Looking for disputes early',
    frail_and_alone: 'Somebody frail or alone',
    after_a_case: 'Calm after an old case?',
    law_talk: 'Talk about the law',
    before_a_festival: 'Before a festival',
    other: 'Something else',
  } satisfies Record<OutreachPurpose, string>,
  mine: 'Your latest visits',
  minutes: (count: number) => `${count} min`,
  next: (day: string) => `again on ${day}`,
  recorded: (area: string, minutes: number) => `Recorded: ${area}, ${minutes} minutes. Thank you for going.`,
  notYours: 'Only whoever made or recorded the visit can read it.',
  help: 'record a visit that belongs to no case',
};
