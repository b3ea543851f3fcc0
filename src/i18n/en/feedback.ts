import type { FeedbackInput, Rating } from '../../domain/impartiality/feedback-record.ts';

export const feedback = {
  button: 'Feedback of a side',
  form: {
    title: 'Feedback of a side',
    submit: 'Put on record',
    intro: (number: string) =>
      `*${number}* · One form a side. Say first that the answers change nothing for them and that the team does not read them.`,
    side: 'Which side',
    channel: 'How it was asked',
    reached: 'Was anybody reached',
    processFair: 'Was it fair? (5: very)',
    heard: 'Were you heard? (5: very well)',
    outcomeAccept: 'Can you live with the result? (5: very well)',
    feltPressured: 'Did you feel pressed?',
    wouldUseAgain: 'Would you come again?',
    comment: 'What else was said',
    neededWhenReached: 'Needed where somebody answered.',
  },
  channel: { phone: 'By phone', visit: 'On a visit', paper: 'On paper' } satisfies Record<
    FeedbackInput['channel'],
    string
  >,
  reached: { yes: 'Yes, and answered', no: 'Nobody reached', refused: 'Did not want to answer' } satisfies Record<
    FeedbackInput['reached'],
    string
  >,
  rating: { '5': '5 – very', '4': '4', '3': '3 – so so', '2': '2', '1': '1 – not at all' } satisfies Record<
    `${Rating}`,
    string
  >,
  heading: 'Feedback of the sides (for oversight only)',
  line: (side: string, fair: number, heard: string, accepts: string) =>
    `${side}: fair ${fair} of 5, heard ${heard}, result ${accepts}`,
  of5: (value: number) => `${value} of 5`,
  notAsked: 'not said',
  notReached: (side: string) => `${side}: not reached, or did not answer`,
  toAuditor: (number: string, side: string) =>
    `${number}: ${side} says that they felt pressed. Please look into it; the team does not know of this.`,
  events: {
    recorded: (side: string) => `Feedback of ${side} was heard by somebody outside the team.`,
    notReached: (side: string) => `Feedback: ${side} was not reached or did not answer.`,
  },
  problems: {
    'feedback.not-independent':
      'Whoever had a part in the case does not ask how it was. Please leave it to a caller from outside.',
    'feedback.answers-needed':
      'Somebody answered: please say at least whether it was fair and whether they felt pressed.',
    'feedback.given': 'This side’s feedback is on record already.',
  },
};
