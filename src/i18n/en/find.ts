import type { AccessKind } from '../../db/access-repo.ts';

export const find = {
  usage:
    'Look for cases by number, area, type, station or state, several at once: `/dispute find Neighbours in mediation`. Every search is recorded.',
  notHere:
    'Names, phone numbers and addresses are not looked for here: what is typed into Slack passes through Slack. For them there is a page of our own. Nothing of what you typed was kept.',
  none: 'Nothing found among the cases that you may see.',
  noSuchPage: 'There is no further page.',
  heading: (from: number, to: number, total: number) => `Found: ${from} to ${to} of ${total}`,
  next: 'More:',
  cut: 'Only the newest 1,000 were looked through. Please narrow it down.',
};

export const readers = {
  usage: 'Please give the number of the case, such as `/dispute seen LJ-2026-000123`.',
  heading: (number: string, total: number) => `${number}: opened ${total} times`,
  inChat: 'in the chat',
  noSuchPage: 'Nothing more.',
  more: (left: number, command: string) => `${left} more: \`${command}\``,
  kind: {
    opened: 'parties read',
    entered: 'party entered',
    changed: 'party changed',
    searched: 'parties searched',
    shown: 'case read in full',
    disclosures_read: 'disclosed ties read',
    recusal_read: 'request for recusal read',
    calls_read: 'list of calls read',
    hand_over_read: 'hand-over note read',
    tasks_read: 'tasks read',
    review_read: 'look back read',
    cases_found: 'cases looked for',
    readers_asked: 'asked who has read',
    complaint_entered: 'complaint registered',
    complaints_opened: 'complaints read',
    exclusions_opened: 'own exclusions read',
    exclusion_entered: 'exclusion written down',
    exclusion_removed: 'exclusion taken out',
    complaint_decided: 'complaint decided',
    dossier: 'list of papers opened',
    agreement: 'agreement opened',
    session: 'session record opened',
    referral: 'referral pack opened',
  } satisfies Record<AccessKind, string>,
};
