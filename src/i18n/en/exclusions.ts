export const exclusions = {
  home: 'Is there somebody with whom you cannot be impartial? Write it down once; their disputes then pass you by.',
  button: 'Whom I stay away from',
  link: 'Here you write down with whom you cannot be impartial. The link opens once, within ten minutes.',
  title: 'Whom I stay away from',
  explain:
    'Kin, creditors, debtors, old adversaries. It is kept sealed and compared with the parties of a dispute only. Nobody reads it but you; of a match your team’s lead hears that you stay out.',
  none: 'Nobody is written down.',
  contactHint: 'If there are several people of that name: the number tells them apart.',
  add: 'Write down',
  remove: 'Take out',
  removeOf: (name: string) => `Take out ${name}`,
  saved: 'Written down.',
  removed: 'Taken out.',
  wrong: 'Please look at this again:',
};
