export const reminders = {
  kind: (kind: string) => {
    if (kind === 'first_contact') return 'first contact';
    if (kind === 'next_date') return 'next date';
    if (kind.startsWith('confirmation_'))
      return `judicial confirmation, day ${kind.slice('confirmation_'.length)} of 30`;
    if (kind === 'check_back') return 'the question to the other office';
    return `follow-up, day ${kind.slice('follow_up_'.length)}`;
  },
  text: (number: string, what: string) => `${number}: ${what} is due`,
  heading: (number: string, what: string) => `:bell: *${number}* · ${what} is due`,
  facts: (level: string, category: string, area: string, due: string) =>
    `${level} · ${category} · ${area} · due ${due}`,
  late: 'This comes late: the system was away.',
  standIn: {
    away: (name: string) => `${name} is away, so it comes to you.`,
    unreached: (name: string) => `${name} cannot be reached in Slack, so it comes to you.`,
  },
  again: (told: string) => `You were reminded of this before, and nothing is on record yet. ${told} knows, too.`,
  notKept: {
    text: (number: string, what: string) => `${number}: ${what} is not done yet`,
    heading: (number: string, what: string) => `:bell: *${number}* · ${what} is not done yet`,
    ask: (lead: string) => `${lead} was reminded and has not answered. Please ask, and help where it is needed.`,
    open: 'Open the case',
  },
  done: 'Done',
  reschedule: 'Reschedule',
  notReached: 'Could not reach',
  help: 'Ask for help',
  form: {
    title: 'Reschedule',
    submit: 'Put off',
    to: 'To which day',
    reason: 'Reason',
    hint: 'At most twice; the third time your team lead decides, or the station chief.',
    afterToday: 'Please choose a day after today.',
  },
  answered: {
    rescheduled: (to: string) => `Put off to ${to}. You will be reminded then.`,
    notReached: (retryOn: string) => `Noted. You will be reminded again on ${retryOn}.`,
    helpAsked: (name: string) => `${name} has been told and will come to you.`,
    nobodyToHelp: 'It is noted, but no team lead or station chief is enrolled. Please call the triage office.',
    kept: 'Done. Thank you.',
    over: 'Nothing is owed here any more.',
  },
  toLead: (number: string, name: string, what: string) => `${name} asks for your help with ${number} (${what}).`,
  stuck: (number: string, what: string, times: number, lead: string) =>
    `${number}: ${what} has been put off ${times} times because nobody was reached. Please talk to ${lead} and decide how to go on.`,
};
