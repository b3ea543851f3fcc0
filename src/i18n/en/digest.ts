import { weekName, weekPeriod, zoneName } from './week-period.ts';

type Moved = { count: number; direction: 'up' | 'down' | 'level' | null };

const DIRECTIONS = { up: ' (more than usual)', down: ' (fewer than usual)', level: ' (as usual)' };
const moved = ({ count, direction }: Moved) => `${count}${direction ? DIRECTIONS[direction] : ''}`;
const cases = (count: number) => (count === 1 ? '1 case' : `${count} cases`);

export const digest = {
  title: (week: string) => `Weekly digest: ${weekName(week)}`,
  soFar: (time: string) => `So far, up to ${time}; the week is not over.`,
  movement: (reported: Moved, taken: Moved, settled: Moved) =>
    `Disputes reported: ${moved(reported)}; taken by the teams: ${moved(taken)}; closed and settled: ${moved(settled)}.`,
  quiet: 'Nothing new this week: no report, no case taken, none settled.',
  red: (total: number) => (total === 0 ? 'No case is red.' : `${cases(total)} ${total === 1 ? 'is' : 'are'} red now.`),
  redBesides: (total: number) => `Red now: ${cases(total)}, and protected ones besides.`,
  overdueBesides: (total: number) => `Overdue: ${total}, and protected ones besides.`,
  overdue: (total: number) =>
    total === 0 ? 'Nothing is overdue.' : `${total} ${total === 1 ? 'step is' : 'steps are'} overdue.`,
  funnel: {
    heading: 'From the call to the settlement',
    columns: { step: 'Step', week: 'This week', mean: 'Mean of 4 weeks before' },
    steps: {
      calls: 'Calls',
      disputes: 'Disputes among them',
      reported: 'Reported here',
      accepted: 'Accepted',
      team: 'To the teams',
      agreed: 'Agreed',
      performed: 'Performed',
      resolved: 'Closed and settled',
    },
    share: (count: number, percent: number) => `${count} (${percent}%)`,
    notEntered: 'not entered',
    noMean: '—',
    line: (step: string, week: string, mean: string) => `${step} ${week} (${mean})`,
  },
  redNow: {
    heading: (total: number) => `Red now: ${total}`,
    age: (days: number) => (days === 0 ? 'new today' : days === 1 ? '1 day old' : `${days} days old`),
    lastContact: (day: string) => `last contact ${day}`,
    noContact: 'no contact yet',
    next: (day: string) => `next ${day}`,
    noNext: 'no next date',
    short: (number: string, days: number) => `${number} (${days} d)`,
  },
  more: (count: number) => `and ${count} more`,
  shieldedFew: 'protected cases besides, fewer than five: not counted here and not in the totals',
  shielded: (count: number) => `${count} not listed, to protect those concerned`,
  overdueNow: {
    heading: (total: number) => `Overdue: ${total}`,
    kinds: { triage: 'Triage', claim: 'Claim or acceptance', first_contact: 'First contact', follow_up: 'Follow-up' },
    line: (kind: string, total: number) => `${kind}: ${total}`,
    since: (number: string, station: string, owner: string, day: string) =>
      `${number} ${station}, ${owner}, due ${day}`,
  },
  teams: {
    heading: 'Teams',
    nothing: '—',
    share: (part: number, whole: number) => `${part} of ${whole}`,
    line: (figures: {
      team: string;
      taken: number;
      active: number;
      firstContacts: string;
      followUps: string;
      sessions: number;
      overdue: number;
    }) =>
      `${figures.team}: ${figures.taken} taken, ${figures.active} active, first contact ${figures.firstContacts}, follow-ups ${figures.followUps}, ${figures.sessions} ${figures.sessions === 1 ? 'session' : 'sessions'}, ${figures.overdue} overdue`,
  },
  notes: {
    heading: 'About these figures',
    lowConfidence: (count: number) =>
      `In ${cases(count)} reported this week most danger signs were not asked: the score is uncertain.`,
    callsMissing: (stations: number, of: number) => `Call numbers are missing from ${stations} of ${of} stations.`,
    shortHistory: (weeks: number) =>
      weeks === 0
        ? 'There is no earlier week to compare with yet.'
        : `Compared with ${weeks} earlier ${weeks === 1 ? 'week' : 'weeks'} only.`,
    calendarAwaited: (year: number) =>
      `The days off of ${year} are not in the calendar yet: all dates in ${year} are provisional. Your administrator adds them once the State Council has announced them.`,
    unknown:
      'What this digest does not know: disputes called in but never reported here, and what happens after the watch of a case has ended.',
  },
  reminders: (due: number, sent: number, late: number, missed: number) =>
    `Reminders: ${due} due, ${sent} sent in time, ${late} late, ${missed} missed.`,
  howComputed: (madeAt: string) =>
    `Each step counts what happened in the week, not the fate of the same cases; from “To the teams” on, cases of the teams only. “More” or “fewer than usual”: beyond the chance variation around the mean. Red now (until the watch begins) and overdue: as of ${madeAt}; overdue of each team: at the end of the week. On time: done by the deadline, of what fell due.`,
  period: (monday: string, sunday: string, zone: string) => `${weekPeriod(monday, sunday)}, ${zoneName(zone)}`,
  posted: (week: string) => `Done: the digest of ${weekName(week)} is in the digest channel.`,
  alreadyPosted: (week: string) => `The digest of ${weekName(week)} was posted already; it stays as it is.`,
  beingPosted: 'It is being posted this very moment. Look into the digest channel.',
  help: {
    show: 'the digest of the last closed week',
    running: 'the running week so far',
    post: 'post the last closed week to the digest channel (commander)',
  },
  usage: (lines: string) => `*What /digest can do*\n${lines}`,
};
