import { weekName, weekPeriod, zoneName } from './week-period.ts';

export const league = {
  title: (week: string) => `The teams in ${weekName(week)}`,
  soFar: (time: string) => `So far, up to ${time}; the week is not over.`,
  quiet: 'Nothing new this week: no case taken, no session held.',
  columns: {
    team: 'Team',
    taken: 'Taken',
    active: 'Active',
    firstContacts: 'First contact on time',
    followUps: 'Follow-ups on time',
    sessions: 'Sessions (visits)',
    outreach: 'Visits without a case',
    overdue: 'Overdue',
    hard: 'Hard cases',
  },
  all: 'All teams',
  nothing: '—',
  share: (part: number, whole: number, percent: number) => `${part}/${whole}\u00a0(${percent}%)`,
  sessions: (sessions: number, visits: number) => `${sessions}\u00a0(${visits})`,
  line: (figures: {
    team: string;
    taken: number;
    active: number;
    firstContacts: string;
    followUps: string;
    sessions: number;
    visits: number;
    outreach: number;
    overdue: number;
    hard: string;
  }) =>
    `${figures.team}: ${figures.taken} taken, ${figures.active} active, first contact on time ${figures.firstContacts}, follow-ups on time ${figures.followUps}, ${figures.sessions} sessions (${figures.visits} visits), ${figures.outreach} visits without a case, ${figures.overdue} overdue, hard cases ${figures.hard}`,
  whyNotRanked: (taken: number) =>
    `Not a ranking: with ${taken} ${taken === 1 ? 'case' : 'cases'} taken by all teams together, each team has few, and an order by results would mostly be chance. Teams stand in the programme’s order.`,
  howComputed:
    'On time: of what fell due in this period, done by its deadline. A follow-up that was put off counts on its new day, a first contact on its original deadline. Active and overdue: at its end. Hard cases: complex or hard among those taken. “—”: nothing to count.',
  period: (monday: string, sunday: string, zone: string) => `${weekPeriod(monday, sunday)}, ${zoneName(zone)}`,
  posted: (week: string) => `Done: the table of ${weekName(week)} is in the league channel.`,
  alreadyPosted: (week: string) => `The table of ${weekName(week)} was posted already; it stays as it is.`,
  beingPosted: 'It is being posted this very moment. Look into the league channel.',
  help: {
    show: "the teams' table of the last closed week",
    running: 'the running week so far',
    post: 'post the last closed week to the league channel (commander)',
  },
  usage: (lines: string) => `*What /league can do*\n${lines}`,
};
