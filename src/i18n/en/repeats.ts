export const repeats = {
  button: 'Calls',
  reasons: {
    both_parties: 'the same two parties',
    one_party: 'one party is the same',
    area: 'same area',
    category: 'same type',
    relationship: 'same relationship',
  },
  daysAgo: (days: number) =>
    days <= 0 ? 'called about today' : days === 1 ? 'called about yesterday' : `${days} days ago`,
  list: {
    heading: (number: string, calls: number) => `*${number}* · ${calls} ${calls === 1 ? 'call' : 'calls'} on file`,
    text: (number: string) => `Calls about ${number}`,
    first: 'First report',
    call: 'Further call',
    merged: (number: string) => `Merged from ${number}`,
    split: (number: string) => `Counts no longer: it became ${number}`,
    reported: 'As reported',
    signs: 'Danger signs',
    more: (count: number, command: string) =>
      `${count} earlier ${count === 1 ? 'call is' : 'calls are'} not shown here: \`${command}\``,
    related: 'Related cases',
    likely: 'Perhaps the same dispute',
    likelyLine: (number: string, status: string, reasons: string) => `*${number}* · ${status} · ${reasons}`,
    none: 'No other case looks like this one.',
  },
  merge: (number: string) => `Merge into ${number}`,
  reopen: (number: string) => `Reopen ${number}`,
  linkTo: (number: string) => `Link ${number}`,
  unlink: (number: string) => `Unlink ${number}`,
  link: {
    button: 'Link a case',
    title: 'Link a case',
    submit: 'Link',
    hint: (number: string) =>
      `*${number}* · For disputes that have to do with each other. The same dispute reported twice is merged instead.`,
    target: 'Number of the earlier case',
    done: (number: string, other: string) => `:white_check_mark: ${number} is linked with ${other}.`,
    undone: (number: string, other: string) => `${number} is no longer linked with ${other}.`,
  },
  split: {
    button: 'Another dispute…',
    title: 'Split this call off?',
    submit: 'Split off',
    leave: 'Leave it',
    explain: (number: string) =>
      `The call becomes a case of its own, with the hour of the call, and waits for triage. It counts for ${number} no longer.`,
    done: (number: string, made: string) =>
      `:white_check_mark: The call is ${made} now and waits for triage. The calls of ${number} were counted again.`,
  },
  events: {
    splitOff: (number: string, calls90: number, score: number) =>
      `A call turned out to be another dispute and became ${number}. Calls in 90 days: ${calls90}. Risk score ${score}.`,
    madeOfCall: (number: string) => `Split off from ${number}: it was another dispute.`,
    linked: (number: string) => `Linked with ${number}.`,
    unlinked: (number: string) => `No longer linked with ${number}.`,
    newDanger: (reasons: string) => `:rotating_light: The call tells of new danger: ${reasons}.`,
  },
  card: {
    calls: 'Calls',
    callCount: (calls: number) => `${calls} on file`,
    related: 'Related',
    likely: 'Probably the same dispute',
    whatToDo: 'If it is the same: merge it, or reopen the settled one and merge. If they only touch: link them.',
  },
  form: {
    sameAs: 'An earlier case of the same dispute',
    sameAsHint: 'The case chosen is linked. If it is the very same dispute, do not triage it: merge it.',
    another: 'None: it is another dispute',
    choice: (number: string, reasons: string) => `${number} (${reasons})`,
  },
  tell: {
    reopen: (number: string, status: string) =>
      `Another call about ${number}, which was ${status}. Please decide whether it is reopened.`,
    reopenDecidedByTriage: (number: string, status: string) =>
      `Another call about ${number}, which was ${status}. The triage office decides whether it is reopened.`,
    shieldedAgain: (number: string) =>
      `Another call about ${number}, which is not for mediation. Please look at it now.`,
    referral: (number: string, calls: number) =>
      `${number}: ${calls} calls in half a year, and no veteran team has it. Proposed: hand it to one.`,
    review: (number: string, calls: number) =>
      `${number}: ${calls} calls in 90 days. By the rules of the programme you look at it yourself now.`,
    danger: (number: string) =>
      `A further call about ${number} tells of new danger; it is red now. Please read the call and act at once.`,
    assignNow: (number: string) =>
      `A further call about ${number} tells of new danger; it is red now and may no longer be claimed. Please name somebody.`,
    sameParties: (number: string, other: string, reasons: string) =>
      `${number} may be the same dispute as ${other}: ${reasons}. Please decide whether they are merged or linked.`,
  },
};
