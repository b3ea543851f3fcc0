export const waits = {
  triage: {
    text: (number: string) => `${number} is still waiting for triage`,
    heading: (number: string) => `:hourglass: *${number}* · its time for triage is over`,
  },
  claim: {
    text: (number: string) => `Nobody has taken ${number}`,
    heading: (number: string) => `:hourglass: *${number}* · nobody has taken it in time`,
  },
  accept: {
    text: (number: string) => `${number}: no answer from the person named`,
    heading: (number: string) => `:hourglass: *${number}* · the person named has not answered in time`,
  },
  nudge: {
    text: (number: string) => `${number} is waiting for your answer`,
    heading: (number: string) => `:hourglass: *${number}* · you were named and have not answered yet`,
  },
  suggested: (name: string, why: string) => `A name that fits: *${name}*${why ? ` (${why})` : ''}. You decide.`,
  assign: (name: string) => `Assign to ${name}`,
  assigned: (name: string, number: string) => `Done: ${name} hears about ${number} now.`,
  toStation: 'A blue case that no team takes may also go to the station.',
};
