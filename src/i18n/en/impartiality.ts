export const impartiality = {
  toChief: (number: string, sign: string) =>
    `${number}: ${sign} This proves nothing and only you see it; please ask the team how it came about.`,
  signsHeading: 'To look at: is the middle kept? (only you see this)',
  weigh: {
    button: 'Both sides’ answers',
    title: 'Weigh a tie',
    submit: 'Decide',
    intro: (number: string) =>
      `*${number}* · Tell both sides of the tie first and put their answers on record. Then decide whether it may pass.`,
    veteran: 'Whose tie',
    answer: 'Answer',
    answers: { no_objection: 'No objection', objects: 'Objects', not_reached: 'Not asked yet' },
    decision: 'Your decision',
    decisions: { allow: 'It may pass', keep_out: 'Better somebody else' },
    allowedToVeteran: (number: string) =>
      `${number}: both sides were told of your tie, and the chief lets it pass. You may take the case, or go on with it.`,
    keptOutToVeteran: (number: string) =>
      `${number}: the chief thinks it better that somebody else does it. Thank you for saying so openly.`,
    weighedAllowed: 'A disclosed tie was told to both sides; the chief lets it pass.',
    weighedKeptOut: 'A disclosed tie was weighed; somebody else does it.',
    sideSaid: (side: string, answer: string) => `${side}: ${answer}`,
    refused: (name: string) => `${name} decided that somebody else does it.`,
  },
  problems: {
    'case.answers-needed':
      'This person has a tie that may pass. First tell both sides and put their answers on record (“Both sides’ answers”).',
    'tie.nothing-to-decide': 'This person has no tie to decide on.',
    'tie.answers-needed': 'A side was not asked yet. Without its answer the tie cannot pass.',
    'tie.order-recusal': 'This person works on the case already: please order the recusal, with who goes on.',
  },
  signs: {
    feltPressured: (side: string) => `${side} told an independent caller that they felt pressed.`,
    unequalTime: (a: number, b: number) => `The sides were not given like time: Party A ${a} min, Party B ${b} min.`,
    oneSideVisited: (side: string, visits: number) => `Only ${side} was visited at home, ${visits} times.`,
    suddenConsent: (side: string, sessionNo: number) =>
      `${side} had refused, and agreed in session ${sessionNo} with no step in between.`,
    oneSidedTerms: (side: string, terms: number) => `All ${terms} terms are in favour of ${side}.`,
  },
};
