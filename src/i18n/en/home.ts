export const home = {
  greeting: (name: string) => `Hello ${name}`,
  quick: 'Quick actions',
  mine: 'Waiting for you',
  nothing: 'Nothing is waiting for you. Thank you for your work.',
  open: 'Open',
  howTo: 'Report with `/dispute new`, look with `/dispute show`, see the teams with `/league`.',
  helpHeading: 'What I can do',
};
