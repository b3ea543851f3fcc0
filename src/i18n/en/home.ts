export const home = {
  greeting: (name: string) => `Hello ${name}`,
  nothing: 'Nothing is waiting for you. Thank you for your work.',
  groups: {
    overdue: (count: number) => `:warning: Overdue (${count})`,
    today: (count: number) => `Today (${count})`,
    week: (count: number) => `Within a week (${count})`,
    later: (count: number) => `Later (${count})`,
    others: (count: number) => `Waiting for others (${count})`,
  },
  decision: {
    assign: 'needs another name',
    agreement: 'agreement to review',
    closure: 'end to confirm',
    recusal: 'recusal to decide',
  },
  more: (count: number) => `${count} more: type \`/dispute list\`.`,
  open: 'Open',
  helpHeading: 'What I can do',
};
