export const followUps = {
  record: {
    title: 'Record a follow-up',
    submit: 'Save follow-up',
    method: 'How',
    reachedA: 'Party A reached',
    reachedB: 'Party B reached',
    reached: { yes: 'Yes', no: 'No', refused: 'Did not want to talk' },
    performance: 'Performance of the terms',
    recurrence: 'Has it flared up again?',
    mood: 'Mood',
    action: 'What is to be done now',
    note: 'Note',
    hint: 'Preset to “reached, performed, all calm”: one tap on Save is enough when it is so.',
  },
  close: {
    title: 'Close the case',
    submit: 'Close',
    propose: 'Propose',
    outcome: 'Outcome',
    elements: 'What was reached',
    alternatives: 'Other remedies (arbitration, court, legal aid) were explained to both sides',
    alternativesExplained: 'Yes, explained',
    reason: 'Why it was not resolved',
    withdrawnBy: 'Withdrawn by',
    lessons: 'Lessons learned',
    proposeHint: 'You propose, the triage office confirms.',
  },
  alarm: (number: string, recurrence: string, mood: string, action: string) =>
    `:rotating_light: *${number}*: the follow-up gives cause for concern. Flared up again: ${recurrence}; mood: ${mood}. The officer says: ${action}. Please look at it now.`,
  watchPassed: (number: string, day: string) =>
    `The watch of *${number}* has passed calmly. Please close it, from ${day} on, if you agree.`,
};
