/**
 * One Bolt listener per kind of interaction, and our own table behind it: who is it, may they, was it handled already.
 * Forms are committed before they are acknowledged, so that nothing typed is lost; everything else is acknowledged first.
 */
import { App, type Receiver, type ViewOutput } from '@slack/bolt';
import { NoProgramme } from '../db/people-repo.ts';
import type { RequestRepo } from '../db/request-repo.ts';
import { isDatabaseAway } from '../db/sql.ts';
import type { Deps } from '../deps.ts';
import { can } from '../domain/people/permissions.ts';
import type { Feature, Handler } from '../feature.ts';
import { type Locale, type Messages, messagesFor } from '../i18n/index.ts';
import { actionCall, commandCall, type RawAnswering } from './bolt-calls.ts';
import type { Again, Viewer } from './calls.ts';
import { baseOptions } from './clients.ts';
import { chosenDraft } from './draft-choice.ts';
import { CHOOSER, keepDraft, orDraft } from './drafts.ts';
import { notAllowedText, notice, typedAgain } from './problem.view.ts';
import { listenToForms } from './submits.ts';
import { asTyped } from './typed-text.ts';

export type SlackAppOptions = {
  receiver: Receiver;
  botToken: string;
  apiUrl: string | undefined;
  features: readonly Feature[];
  requests: RequestRepo;
  deps: Deps;
  openHome: (viewer: Viewer, deps: Deps) => Promise<void>;
};

/** The reader's language is a courtesy; it may not cost the form. */
const LOCALE_WITHIN_MS = 400;

export function createSlackApp(options: SlackAppOptions): App {
  const { deps, features, requests } = options;
  const app = new App({
    receiver: options.receiver,
    token: options.botToken,
    clientOptions: baseOptions(options.apiUrl, deps.log),
    convoStore: false,
    deferInitialization: true,
    ignoreSelf: true,
    extendedErrorHandler: true,
    developerMode: false,
  });
  app.error(async (failure) => {
    const { error } = failure as unknown as { error: Error };
    deps.log.error({ err: error }, 'a listener failed');
  });

  const [commands, actions, views, shortcuts] = [
    gather(features, 'commands'),
    gather(features, 'actions'),
    gather(features, 'views'),
    gather(features, 'shortcuts'),
  ];

  /** The reader's language, known without the database: its absence, too, is told in that language. */
  const localeOf = async (slackUserId: string): Promise<Locale> =>
    (await deps.slack.localeOf(slackUserId, LOCALE_WITHIN_MS)) ?? deps.programmeLocale;

  /** Who calls; null for someone who is not enrolled. */
  const viewerOf = async (slackUserId: string, locale: Promise<Locale>): Promise<Viewer | null> => {
    const roster = await deps.people.roster();
    const person = roster.bySlackUser(slackUserId);
    return person ? { person, locale: await locale, t: messagesFor(await locale) } : null;
  };

  /** For what was acknowledged already: every end of it is told to the caller. */
  const answer = async <Call>(
    listener: string,
    slackUserId: string,
    requestKey: string,
    handler: Handler<Call> | undefined,
    reply: RawAnswering['reply'],
    call: (viewer: Viewer) => Call,
    typed = '',
  ): Promise<void> => {
    const locale = localeOf(slackUserId);
    try {
      if (!(await requests.isFirst(requestKey))) return;
      const viewer = await viewerOf(slackUserId, locale);
      const t = messagesFor(await locale);
      if (!viewer) return await reply(notice(t.problems.notEnrolled));
      if (!handler) return await reply(notice(t.problems.outdatedButton));
      const permission = can(viewer.person, handler.verb);
      if (!permission.allowed) return await reply(notice(notAllowedText(permission.mayInstead, t)));
      await handler.run(call(viewer), deps);
    } catch (error) {
      const t = messagesFor(await locale);
      const failure = tellFailure(error, listener, await locale);
      await reply(typed ? typedAgain(failure, typed, t) : notice(failure)).catch(() => {});
    }
  };

  /** Asks about a draft first; without the store the form opens as if there were none. */
  const opening =
    (call: Pick<RawAnswering, 'open'>, viewer: Viewer, own: Again | null = null): RawAnswering['open'] =>
    async (view, again) =>
      call.open(await orDraft(view, again === undefined ? own : again, viewer, deps));

  /** A form that is changed on the way tells what stands in it: not every Slack tells that when it is closed. */
  const keepTyped = async (view: ViewOutput | undefined, slackUserId: string): Promise<void> => {
    if (view?.type !== 'modal') return;
    try {
      const person = (await deps.people.roster()).bySlackUser(slackUserId);
      if (person) await keepDraft(view, person.id, false, deps);
    } catch (error) {
      deps.log.warn({ err: error }, 'a draft could not be kept');
    }
  };

  const tellFailure = (error: unknown, listener: string, locale: Locale): string => {
    const t = messagesFor(locale);
    const reference = deps.ids.next().slice(-8);
    if (isDatabaseAway(error)) {
      deps.log.warn({ err: error, listener, reference }, 'the database is away');
      return t.problems.databaseAway;
    }
    if (error instanceof NoProgramme) {
      deps.log.error({ err: error, listener }, 'no programme is loaded');
      return t.problems.noProgramme;
    }
    deps.log.error({ err: error, listener, reference }, 'a call failed');
    return t.problems.unexpected(reference);
  };

  app.command(/.*/, async ({ command, ack, respond }) => {
    await ack();
    const raw = commandCall(command, respond, deps);
    const typedBy = ({ t }: { t: Messages }) => asTyped(command.text, t.common.someone).trim();
    const argument = typedBy({ t: messagesFor(deps.programmeLocale) }).replace(/^\S+\s*/u, '');
    await answer(
      command.command,
      command.user_id,
      raw.requestKey,
      commandFor(commands, command),
      raw.reply,
      (viewer) => ({
        ...raw,
        viewer,
        open: opening(raw, viewer),
        text: typedBy(viewer),
        channelId: command.channel_id,
      }),
      argument,
    );
  });

  app.shortcut(/.*/, async ({ shortcut, ack, respond }) => {
    await ack();
    const raw = commandCall({ trigger_id: shortcut.trigger_id, user_id: shortcut.user.id }, respond, deps);
    const message = shortcut.type === 'message_action' ? (shortcut.message.text ?? '') : null;
    await answer(
      shortcut.callback_id,
      shortcut.user.id,
      raw.requestKey,
      shortcuts[shortcut.callback_id],
      raw.reply,
      (viewer) => ({
        ...raw,
        viewer,
        open: opening(raw, viewer),
        messageText: message === null ? null : asTyped(message, viewer.t.common.someone),
      }),
    );
  });

  app.action(/.*/, async ({ body, action, ack, respond }) => {
    await ack();
    if (body.type !== 'block_actions' || !('action_id' in action)) return;
    const raw = actionCall(body, action, respond, deps);
    const { actionId, value } = raw;
    const handler = body.view?.callback_id === CHOOSER ? chosenDraft(raw, actions) : actions[actionId];
    if (!handler && isPlainChoice(action)) return keepTyped(body.view, body.user.id);
    await answer(actionId, body.user.id, raw.requestKey, handler, raw.reply, (viewer) => ({
      ...raw,
      viewer,
      open: opening(raw, viewer, { actionId, value }),
    }));
    await keepTyped(body.view, body.user.id);
  });

  listenToForms(app, { views, deps, localeOf, viewerOf, tellFailure });

  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return;
    const locale = localeOf(event.user);
    const viewer = await viewerOf(event.user, locale);
    if (viewer && can(viewer.person, 'home.open').allowed) return options.openHome(viewer, deps);
    const { blocks } = notice(messagesFor(await locale).problems.notEnrolled);
    await deps.slack.publishHome(event.user, { type: 'home', blocks });
  });
  return app;
}

type Listeners = NonNullable<Feature['slack']>;

/** Every feature's listeners of one kind in one table. Throws when two features claim the same id. */
function gather<K extends keyof Listeners>(features: readonly Feature[], kind: K): NonNullable<Listeners[K]> {
  const entries = features.flatMap((feature) => Object.entries(feature.slack?.[kind] ?? {}));
  const twice = entries.map(([id]) => id).find((id, at, ids) => ids.indexOf(id) !== at);
  if (twice) throw new Error(`two features listen to ${twice}`);
  return Object.fromEntries(entries) as NonNullable<Listeners[K]>;
}

/** A select in a form that only carries a value has no handler; its value comes with the submit. */
function isPlainChoice(action: { type: string }): boolean {
  return action.type !== 'button';
}

/** A feature may answer one word of a command: `/dispute visit`. */
function commandFor<T>(commands: Record<string, T>, { command, text }: { command: string; text: string }) {
  const [word = ''] = text.trim().toLowerCase().split(/\s+/u);
  return commands[`${command} ${word}`] ?? commands[command];
}
