export const common = {
  /** Stands for a person, group or channel that was mentioned. */
  someone: '[someone]',
  yes: 'Yes',
  no: 'No',
  cancel: 'Cancel',
  close: 'Close',
  skip: 'Skip',
  choose: 'Choose…',
  noNames: 'No names, phone numbers or ID numbers: write “Party A”, “Party B”.',
  synthetic: 'Synthetic demonstration data. Every person and case is invented.',
  /** A day that may move once the days off of its year are announced. */
  provisional: (day: string) => `${day} (provisional)`,
  listSeparator: ', ',
  labelled: (label: string, value: string) => `${label}: ${value}`,
  /** Follows a word directly. */
  inBrackets: (text: string) => ` (${text})`,
  nobody: 'nobody yet',
  system: 'The bot',
  team: (name: string) => `${name} team`,
  station: (name: string) => `${name} station`,
};
