/** The features with one case and no store behind them; whatever they say or open is kept. */
import type { HomeView, ModalView } from '@slack/types';
import type { Roster } from '../../src/db/people-repo.ts';
import type { Deps } from '../../src/deps.ts';
import type { Case } from '../../src/domain/case/case.ts';
import type { CaseEvent } from '../../src/domain/case/events.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { type Locale, messagesFor } from '../../src/i18n/index.ts';
import type { Message } from '../../src/slack/blocks.ts';
import type { ActionCall, CommandCall, Viewer } from '../../src/slack/calls.ts';
import { aCalendar, TUESDAY_9 } from './builders.ts';
import { aRoster } from './programme.ts';

export type Listening = {
  deps: Deps;
  messages: Message[];
  views: (ModalView | HomeView)[];
  viewer: (person: Person) => Viewer;
  command: (person: Person, text: string) => CommandCall;
  click: (person: Person, value: string) => ActionCall;
};

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
  const deps = {
    clock: { now: () => TUESDAY_9 },
    ids: { next: () => '01930000-0000-7000-8000-000000000001' },
    calendar: aCalendar(),
    programmeLocale: locale,
    cases: {
      find: async () => current,
      findByNumber: async () => current,
      history: async () => history,
      concerning: async () => many,
      awaitingTriage: nothing,
    },
    people: { roster: async () => roster, loadOf: async () => 0, veterans: nothing },
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
