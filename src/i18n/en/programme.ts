export const programme = {
  heading: 'The programme',
  team: (team: string, onDuty: number, members: number) => `${team}: ${onDuty} of ${members} veterans on duty`,
  zone: (zone: string) => `Time zone: ${zone}`,
  missing: 'What is missing',
  complete: 'Nothing is missing.',
  noLead: (team: string) => `${team} has no lead.`,
  noChief: (station: string) => `${station} has no chief.`,
  unfilled: (roles: string) => `Nobody is enrolled as: ${roles}.`,
  noCalendar: (year: number) => `The days off of ${year} are not known yet; Mondays to Fridays are counted.`,
  noPages: 'The pages for parties are not set up: `PUBLIC_URL`, `FIELD_KEYS`, `INDEX_KEY`.',
  how: 'People, teams and stations: `npm run programme:load`. Calendar: `npm run calendar:check`. Keys: `npm run keys:rotate`. Cases are not shown to administrators.',
};
