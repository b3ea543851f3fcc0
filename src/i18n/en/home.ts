export const home = {
  greeting: (name: string) => `Hello ${name}`,
  mine: 'Waiting for you',
  nothing: 'Nothing is waiting for you. Thank you for your work.',
  open: 'Open',
  reported: 'Reported by you',
  helpHeading: 'What I can do',
};
