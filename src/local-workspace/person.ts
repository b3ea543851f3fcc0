import type { OpenView, WorkspaceChannel, WorkspaceFile, WorkspaceMessage, WorkspaceUser } from './protocol.ts';
import type { ActRequests, ActResult, Container, StateValues } from './protocol-acts.ts';
import {
  allOptions,
  type Control,
  elementValue,
  type FieldValue,
  findControl,
  type LooseOption,
  optionNamed,
  stateOf,
} from './view-filling.ts';

type Where = WorkspaceMessage | OpenView;

/** What a person needs of the control client. */
export type Controls = {
  act: <Name extends keyof ActRequests>(name: Name, request: ActRequests[Name]) => Promise<ActResult>;
  messages: (channel: string, as: string) => Promise<WorkspaceMessage[]>;
  views: (user: string) => Promise<OpenView[]>;
  home: (user: string) => Promise<OpenView | null>;
  users: () => Promise<WorkspaceUser[]>;
  channels: (as?: string) => Promise<WorkspaceChannel[]>;
};

/** One user of the workspace, doing what a person can do. */
export type Person = {
  id: string;
  /** `/dispute new` in a channel: the command and its text in one line. */
  command: (channel: string, line: string, threadTs?: string) => Promise<ActResult>;
  /** Clicks a button by its action id, block id and action id (`block/action`), or its text; for a menu, with what to choose. */
  click: (where: Where, button: string, choose?: FieldValue) => Promise<ActResult>;
  /** Types into a field or chooses in it, without submitting; `enter` presses Enter after it. */
  type: (where: Where, field: string, value: FieldValue, enter?: boolean) => Promise<ActResult>;
  /** Fills fields by block id or label with plain values and submits. */
  submit: (view: OpenView, fields?: Record<string, FieldValue>) => Promise<ActResult>;
  close: (view: OpenView, clearAll?: boolean) => Promise<ActResult>;
  shortcut: (callbackId: string, message?: WorkspaceMessage) => Promise<ActResult>;
  say: (
    channel: string,
    text: string,
    threadTs?: string,
    more?: Pick<ActRequests['say'], 'alsoInChannel' | 'files'>,
  ) => Promise<ActResult>;
  edit: (message: WorkspaceMessage, text: string) => Promise<ActResult>;
  /** Deletes an own message, or dismisses one that only this person sees. */
  erase: (message: WorkspaceMessage) => Promise<ActResult>;
  react: (message: WorkspaceMessage, name: string, remove?: boolean) => Promise<ActResult>;
  /** Uploads a file, for a message (`say` with `files`) or a form (its id as the field's value). */
  upload: (name: string, content: Uint8Array | string) => Promise<WorkspaceFile>;
  join: (channel: string) => Promise<ActResult>;
  /** The id of the direct channel with these people. */
  direct: (...users: string[]) => Promise<string>;
  /** Asks an external select for its options, as typing into it does. */
  suggest: (where: Where, field: string, query: string) => Promise<ActResult>;
  openHome: (tab?: 'home' | 'messages') => Promise<ActResult>;
  home: () => Promise<OpenView | null>;
  views: () => Promise<OpenView[]>;
  /** The modal on top; waits for it to open. */
  modal: (timeoutMs?: number) => Promise<OpenView>;
  messages: (channel: string) => Promise<WorkspaceMessage[]>;
  /** What this person sees in the direct channel with the app; empty before the first message. */
  directMessages: () => Promise<WorkspaceMessage[]>;
  lastMessage: (channel: string) => Promise<WorkspaceMessage | undefined>;
  ephemerals: (channel: string) => Promise<WorkspaceMessage[]>;
};

const containerOf = (where: Where): Container =>
  'ts' in where ? { type: 'message', channel: where.channel, ts: where.ts } : { type: 'view', viewId: where.id };

function blocksOf(where: Where): readonly unknown[] {
  if (!('ts' in where)) return where.view.blocks;
  return [...(where.blocks ?? []), ...(where.attachments ?? []).flatMap((attachment) => attachment.blocks ?? [])];
}

const placeOf = (message: WorkspaceMessage) => ({ channel: message.channel, ts: message.ts });

/** Asks again until there is an answer that is not undefined, null or false. Rejects with `what` after the time. */
export async function waitFor<Found>(
  look: () => Promise<Found | undefined | null | false> | Found | undefined | null | false,
  what = 'what was waited for',
  timeoutMs = 15_000,
): Promise<Found> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (performance.now() > end) throw new Error(`Not there after ${timeoutMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

export function personOf(client: Controls, user: string): Person {
  /** What the app has offered so far, by container, block id and action id: Slack's menus remember it, too. */
  const offers = new Map<string, LooseOption[]>();
  const keyOf = (where: Where, { blockId, element }: Control): string =>
    JSON.stringify([containerOf(where), blockId, element.action_id]);

  const ask = async (where: Where, control: Control, query: string): Promise<ActResult> => {
    const { blockId, element } = control;
    const container = containerOf(where);
    const result = await client.act('suggest', { user, container, blockId, actionId: element.action_id, query });
    const known = offers.get(keyOf(where, control)) ?? [];
    offers.set(keyOf(where, control), [...known, ...allOptions((result.response ?? {}) as Control['element'])]);
    return result;
  };

  /** The element's value for a plain one; an external select is asked for it first, as a person would type it. */
  const valueFor = async (where: Where, control: Control, value: FieldValue): Promise<Record<string, unknown>> => {
    if (!control.element.type.endsWith('external_select')) return elementValue(control.element, value, []);
    const names = Array.isArray(value) ? value : value === null ? [] : [String(value)];
    for (const name of names) {
      const known = offers.get(keyOf(where, control)) ?? [];
      if (!optionNamed(known, name)) await ask(where, control, name);
    }
    return elementValue(control.element, value, offers.get(keyOf(where, control)) ?? []);
  };

  const elementAct = async (where: Where, name: string, value: FieldValue | undefined) => {
    const control = findControl(blocksOf(where), name);
    const place = {
      user,
      container: containerOf(where),
      blockId: control.blockId,
      actionId: control.element.action_id,
    };
    return { place, value: value === undefined ? undefined : await valueFor(where, control, value) };
  };

  const person: Person = {
    id: user,
    command: (channel, line, threadTs) => {
      const [, command = line, text = ''] = line.match(/^(\S+)\s*([\s\S]*)$/) ?? [];
      return client.act('command', { user, channel, command, text, ...(threadTs ? { threadTs } : {}) });
    },
    click: async (where, button, choose) => {
      const { place, value } = await elementAct(where, button, choose);
      return client.act('click', { ...place, ...(value ? { value } : {}) });
    },
    type: async (where, field, typed, enter) => {
      const { place, value = {} } = await elementAct(where, field, typed);
      return client.act('type', { ...place, value, ...(enter ? { enter } : {}) });
    },
    submit: async (view, fields = {}) => {
      const state: StateValues = {};
      for (const [name, value] of Object.entries(fields)) {
        const control = findControl(view.view.blocks, name);
        stateOf(state, control, await valueFor(view, control, value));
      }
      return client.act('submit', { user, viewId: view.id, state });
    },
    close: (view, clearAll) => client.act('close', { user, viewId: view.id, ...(clearAll ? { clearAll } : {}) }),
    shortcut: (callbackId, message) => {
      const place = message ? { message: placeOf(message) } : {};
      return client.act('shortcut', { user, callbackId, ...place });
    },
    say: (channel, text, threadTs, more) =>
      client.act('say', { user, channel, text, ...(threadTs ? { threadTs } : {}), ...more }),
    edit: (message, text) => client.act('edit', { user, ...placeOf(message), text }),
    erase: (message) => client.act('erase', { user, ...placeOf(message) }),
    react: (message, name, remove = false) => client.act('react', { user, ...placeOf(message), name, remove }),
    upload: async (name, content) => {
      const body = { user, name, content: Buffer.from(content as string).toString('base64') };
      const result = await client.act('upload', body);
      if (!result.ok) throw new Error(`The upload of ${name} was refused: ${result.error}`);
      return (result.response as { file: WorkspaceFile }).file;
    },
    join: (channel) => client.act('join', { user, channel }),
    direct: async (...users) => {
      const result = await client.act('direct', { user, users });
      if (!result.ok) throw new Error(`There is no such direct channel: ${result.error}`);
      return (result.response as { channel: string }).channel;
    },
    suggest: (where, field, query) => ask(where, findControl(blocksOf(where), field), query),
    openHome: (tab) => client.act('home', { user, ...(tab ? { tab } : {}) }),
    home: () => client.home(user),
    views: () => client.views(user),
    modal: (timeoutMs) => waitFor(async () => (await client.views(user)).at(-1), `a modal of ${user}`, timeoutMs),
    messages: (channel) => client.messages(channel, user),
    directMessages: async () => {
      const bot = (await client.users()).find((one) => one.isBot)?.id ?? '';
      const direct = (await client.channels(user)).find((one) => one.kind === 'im' && one.members.includes(bot));
      return direct ? client.messages(direct.id, user) : [];
    },
    lastMessage: async (channel) => (await client.messages(channel, user)).at(-1),
    ephemerals: async (channel) => (await client.messages(channel, user)).filter((one) => one.ephemeralFor === user),
  };
  return person;
}
