/** The features with one case and no store behind them; whatever they say or open is kept. */
import type { HomeView, ModalView } from '@slack/types';
import type { Roster } from '../../src/db/people-repo.ts';
import type { Deps } from '../../src/deps.ts';
import type { Case } from '../../src/domain/case/case.ts';
import type { CaseEvent } from '../../src/domain/case/events.ts';
import { OUTREACH_PURPOSES } from '../../src/domain/outreach/visit.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { SentinelReview } from '../../src/domain/sentinel/review.ts';
import type { CaseTask } from '../../src/domain/tasks/case-task.ts';
import { PROTECTION_KINDS } from '../../src/domain/tasks/task-codes.ts';
import { type Locale, messagesFor } from '../../src/i18n/index.ts';
import type { Message } from '../../src/slack/blocks.ts';
import type { ActionCall, CommandCall, Viewer } from '../../src/slack/calls.ts';
import { aCalendar, TUESDAY_9 } from './builders.ts';
import { aRoster, VETERAN } from './programme.ts';

export type Listening = {
  deps: Deps;
  messages: Message[];
  views: (ModalView | HomeView)[];
  viewer: (person: Person) => Viewer;
  command: (person: Person, text: string) => CommandCall;
  click: (person: Person, value: string) => ActionCall;
};

/** As many as stand in the longest list: of violence at home, with a safety path beside it. */
function someTasks(current: Case): CaseTask[] {
  const paths = ['domestic_violence', 'immediate_safety'] as const;
  return paths.flatMap((path) =>
    PROTECTION_KINDS.map((kind, at) => ({
      id: `${path}-${kind}`,
      caseId: current.id,
      cycle: 1,
      path,
      kind,
      slot: 90,
      ownerRole: 'station_chief' as const,
      ownerId: 'p-chief',
      openedAt: TUESDAY_9,
      dueAt: TUESDAY_9,
      state: (['open', 'not_needed', 'open'] as const)[at % 3] ?? 'open',
      closedBy: 'p-chief',
      closedAt: TUESDAY_9,
      handOff: { to: 'p-chief', by: 'p-chief', at: TUESDAY_9, dueAt: TUESDAY_9, note: '长'.repeat(500) },
    })),
  );
}

function aReview(current: Case): SentinelReview {
  const trigger = 'serious_injury';
  return { id: 'review', caseId: current.id, cycle: 1, trigger, ownerId: null, openedAt: TUESDAY_9, dueAt: TUESDAY_9 };
}

type Heard = { current: Case; history?: readonly CaseEvent[] };

/** `listed`: how often the case stands in a person's list. */
export function listenTo(
  { current, history = [] }: Heard,
  locale: Locale,
  roster: Roster = aRoster(),
  listed = 40,
): Listening {
  const messages: Message[] = [];
  const views: (ModalView | HomeView)[] = [];
  const keep = async (message: Message) => {
    messages.push(message);
    return { channel: 'C1', ts: '1.1' };
  };
  const open = async (view: ModalView | HomeView) => {
    views.push(view);
  };
  const many = Array.from({ length: listed }, (_, at) => ({ ...current, id: `${current.id}-${at}` }));
  const nothing = async () => [];
  const visits = OUTREACH_PURPOSES.map((purpose, at) => ({
    id: `01930000-0000-7000-8000-00000000100${at}`,
    personId: 'p-zhou',
    teamId: 'songling',
    area: current.report.area,
    purpose,
    visitedAt: TUESDAY_9,
    minutes: 30,
    note: current.report.narrative.slice(0, 500),
    nextOn: '2026-12-01',
    recordedBy: 'p-zhou',
    recordedAt: TUESDAY_9,
  }));
  const deps = {
    clock: { now: () => TUESDAY_9 },
    ids: { next: () => '01930000-0000-7000-8000-000000000001' },
    calendar: aCalendar(),
    programmeLocale: locale,
    cases: {
      find: async (id: string) => ('mergedInto' in current && id === current.mergedInto.id ? null : current),
      findByNumber: async () => current,
      history: async () => history,
      concerning: async () => many,
      awaitingTriage: nothing,
      awaitingDecision: async () => many,
      wasHandled: async () => false,
      search: async () => many,
    },
    calls: { ofDispute: nothing, relatedTo: nothing, candidates: nothing, sharingParties: nothing, counted: nothing },
    tasks: {
      open: async () => 0,
      find: async () => someTasks(current)[0] ?? null,
      ofCase: async () => someTasks(current),
      ofDispute: async () => someTasks(current),
      openOf: async () => someTasks(current),
      settle: async () => 0,
    },
    reviews: { open: async () => null, find: async () => aReview(current), openOnes: async () => [aReview(current)] },
    announce: () => {},
    people: { roster: async () => roster, loadOf: async () => 0, veterans: nothing },
    drafts: { of: nothing },
    pendingReports: { find: async () => ({ personId: VETERAN.id, report: {}, offered: [], answer: null }) },
    agreementDrafts: { read: async () => ({ terms: [], nextId: 1 }), write: nothing, drop: nothing },
    outreach: { of: async () => visits, find: async () => visits[0] },
    accesses: { record: async () => {}, ofCase: async () => ({ readings: [], total: 0 }) },
    reminders: { ofCase: nothing, plan: nothing, arm: nothing, keep: nothing, cancelAllOf: nothing },
    slack: {
      post: (_key: string, _channel: string, message: Message) => keep(message),
      postToPerson: (_key: string, _user: string, message: Message) => keep(message),
      show: (_key: string, _channel: string, message: Message) => keep(message),
      showToPerson: (_key: string, _user: string, message: Message) => keep(message),
      publishHome: (_user: string, view: HomeView) => open(view),
      localeOf: async () => locale,
    },
  } as unknown as Deps;
  const viewer = (person: Person): Viewer => ({ person, locale, t: messagesFor(locale) });
  const answering = (person: Person) => ({
    viewer: viewer(person),
    requestKey: 'request-1',
    reply: async (message: Message) => {
      messages.push(message);
    },
    open,
  });
  return {
    deps,
    messages,
    views,
    viewer,
    command: (person, text) => ({ ...answering(person), text, channelId: 'C1' }),
    click: (person, value) => ({
      ...answering(person),
      actionId: 'clicked',
      value,
      message: null,
      view: null,
      updateView: open,
    }),
  };
}
