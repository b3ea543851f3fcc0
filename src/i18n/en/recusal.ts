import type { RecusalAsker, RecusalGround } from '../../domain/case/recusal-record.ts';

export const recusal = {
  ask: {
    button: 'Ask for recusal',
    title: 'Ask for recusal',
    submit: 'Put on record',
    intro: (number: string) =>
      `*${number}* · The decision comes within two days. Until then the person named records nothing here; colleagues go on.`,
    askedBy: 'Who asks',
    side: 'Which side (if a party asks)',
    against: 'Who should keep out',
    ground: 'Ground',
    text: 'What was said',
    oral: 'How it was asked',
    oralTick: 'Spoken only; this entry is the record',
    requestedAt: 'When it was asked',
    done: (number: string, due: string) =>
      `:white_check_mark: *${number}*: the request is on record. It is decided by ${due}; you will hear of it and can then tell whoever asked.`,
  },
  decide: {
    button: 'Read and decide',
    title: 'Decide on recusal',
    submit: 'Decide',
    due: (due: string) => `To be decided by ${due}`,
    granted: 'Your decision',
    yes: 'Granted: another goes on',
    no: 'Not granted',
    reason: 'Reason (needed if not granted)',
    to: 'Who goes on',
    toHint: 'Empty: the team is asked. Red cases, cases of the station and agreed ones need a name.',
    summary: 'Note for whoever goes on',
    done: 'Decided. Both are told privately.',
  },
  read: {
    button: 'Read the decision',
    title: 'Recusal',
    askedBy: 'Asked by',
    against: 'Asked to keep out',
    ground: 'Ground',
    text: 'What was said',
    oral: 'Spoken only',
    open: 'Not decided yet',
    granted: 'Granted',
    refused: 'Not granted',
    reason: 'Reason',
    notYours: 'This is read by whoever decides, whoever put it on record, and the person named.',
  },
  asker: { party: 'A party', veteran: 'A veteran', chief: 'The chief' } satisfies Record<RecusalAsker, string>,
  ground: {
    party_or_kin: 'Is a party, or kin of one',
    interest: 'Has an interest in the outcome',
    other_relation: 'Stands in another relation that may affect fairness',
  } satisfies Record<RecusalGround, string>,
  tell: {
    toDecider: (number: string, due: string) =>
      `${number}: somebody is asked to keep out of this case. Please decide by ${due}.`,
    soon: (number: string, due: string) => `${number}: the request for recusal is still open. The two days end ${due}.`,
    overdue: (number: string, due: string) =>
      `${number}: the request for recusal should have been decided by ${due}. Please see to it.`,
    toNamed: (number: string, due: string) =>
      `${number}: you are asked to keep out of this case; that is no reproach. Until it is decided, by ${due}, please let a colleague meet the sides and record.`,
    grantedToNamed: (number: string) =>
      `${number}: the recusal is granted, another goes on. Thank you for handing it over well; it protects you and the sides.`,
    refusedToNamed: (number: string) => `${number}: the recusal is not granted. You go on with the case.`,
    grantedToAsker: (number: string) =>
      `${number}: the recusal is granted, another goes on. Please tell whoever asked for it.`,
    refusedToAsker: (number: string) =>
      `${number}: the recusal is not granted. Please tell whoever asked for it, with the reason.`,
  },
  events: {
    asked: (due: string) => `Recusal was asked for; the chief decides by ${due}.`,
    askedOfCommander: (due: string) => `Recusal was asked for; the commander decides by ${due}.`,
    granted: 'Recusal: granted, another goes on.',
    refused: 'Recusal: not granted.',
    leadChanged: (from: string, to: string) => `${to} sees to the agreement from now on, in place of ${from}.`,
  },
  problems: {
    'case.stand-aside':
      'By the check of impartiality you keep out of this case for now. That is no reproach: please ask the lead or the chief for somebody else.',
    'recusal.pending':
      'You are asked to keep out of this case. Until it is decided, within two days, a colleague records. Thank you for your patience.',
    'recusal.not-involved': 'This person has no part in the case. Please name somebody of the team, or the chief.',
    'recusal.asked-already': 'A request about this person is open already.',
    'recusal.granted-already': 'This person keeps out of the case already.',
    'recusal.decided-already': 'This request has been decided already.',
    'recusal.wrong-time': 'The time lies before the report or in the future.',
    'recusal.chief-only': 'Only the station’s chief or the commander may order it. Please choose who asks.',
    'recusal.own': 'This is about you, so another decides on it.',
    'recusal.reason-needed': 'Please give a reason of at least 5 characters: whoever asked is told it.',
    'recusal.summary-needed': 'Please write a note of at least 5 characters for whoever goes on.',
  },
};
