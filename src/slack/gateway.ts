/** The only door out to Slack: every message goes through the ledger, so that a second sender finds it sent. */
import type { HomeView, ModalView } from '@slack/types';
import type { SlackPostRepo } from '../db/slack-post-repo.ts';
import type { Locale } from '../i18n/index.ts';
import type { Logger } from '../platform/logger.ts';
import type { Message } from './blocks.ts';
import type { SlackClients } from './clients.ts';
import { createLocales } from './locales.ts';
import { classifySlackError, slackErrorCode } from './slack-error.ts';

export type Posted = { channel: string; ts: string };

export type SlackGateway = {
  /** Sends the message of this key once, whoever asks and how often; a thread reply when `threadTs` is given. */
  post: (key: string, channel: string, message: Message, threadTs?: string) => Promise<Posted>;
  /** The same, to one person. */
  postToPerson: (key: string, slackUserId: string, message: Message) => Promise<Posted>;
  /** Posts the message of this key, or changes it in place when it shows an older version than this one. */
  show: (key: string, channel: string, message: Message, version: number) => Promise<Posted>;
  /** The same as `show`, in the direct messages of one person. */
  showToPerson: (key: string, slackUserId: string, message: Message, version: number) => Promise<Posted>;
  /** Changes a message in place. */
  update: (posted: Posted, message: Message) => Promise<void>;
  openView: (triggerId: string, view: ModalView) => Promise<void>;
  updateView: (view: { id: string; hash?: string }, next: ModalView) => Promise<void>;
  publishHome: (slackUserId: string, view: HomeView) => Promise<void>;
  /**
   * The person's own language as Slack knows it, or as it was known last; null when Slack never said. Whoever must
   * answer at once gives `withinMs`, and what Slack says later is known the next time.
   */
  localeOf: (slackUserId: string, withinMs?: number) => Promise<Locale | null>;
};

const EVENT_TYPE = 'laojing_post';

/** Someone else is sending this very message; look again later. */
export class PostBusy extends Error {
  override name = 'PostBusy';
}

export function createGateway(clients: SlackClients, posts: SlackPostRepo, log: Logger): SlackGateway {
  const { interactive, bulk } = clients;
  const directChannels = new Map<string, string>();

  const send = async (
    key: string,
    channel: string,
    message: Message,
    version: number,
    threadTs?: string,
  ): Promise<Posted> => {
    const sent = await bulk.chat.postMessage({
      channel,
      ...message,
      ...(threadTs ? { thread_ts: threadTs } : {}),
      metadata: { event_type: EVENT_TYPE, event_payload: { k: key } },
      unfurl_links: false,
      unfurl_media: false,
    });
    const posted = { channel: sent.channel!, ts: sent.ts! };
    await posts.markSent(key, posted.channel, posted.ts, version);
    return posted;
  };

  const directChannelOf = async (slackUserId: string): Promise<string> => {
    const known = directChannels.get(slackUserId);
    if (known) return known;
    const { channel } = await bulk.conversations.open({ users: slackUserId });
    directChannels.set(slackUserId, channel!.id!);
    return channel!.id!;
  };

  /** After a crash between sending and noting: is it there? Needs a history scope; without it we send once more. */
  const findInterrupted = async (key: string, channel: string, threadTs?: string): Promise<string | null> => {
    try {
      const answer = threadTs
        ? await bulk.conversations.replies({ channel, ts: threadTs, limit: 100, include_all_metadata: true })
        : await bulk.conversations.history({ channel, limit: 100, include_all_metadata: true });
      const found = (answer.messages ?? []).find(
        (message) => (message.metadata?.event_payload as { k?: string } | undefined)?.k === key,
      );
      return found?.ts ?? null;
    } catch (error) {
      if (slackErrorCode(error) !== 'missing_scope') throw error;
      log.warn(
        { key, code: 'missing_scope' },
        'cannot look whether an interrupted message arrived; it is sent once more',
      );
      return null;
    }
  };

  const sendClaimed = async (
    claim: { interrupted: boolean },
    key: string,
    channel: string,
    message: Message,
    version: number,
    threadTs?: string,
  ): Promise<Posted> => {
    try {
      if (claim.interrupted) {
        const ts = await findInterrupted(key, channel, threadTs);
        if (ts) {
          await posts.markSent(key, channel, ts, version);
          return { channel, ts };
        }
      }
      return await send(key, channel, message, version, threadTs);
    } catch (error) {
      const failure = classifySlackError(error);
      if (failure.kind === 'unknown' || claim.interrupted) await posts.markAmbiguous(key);
      else await posts.release(key);
      throw error;
    }
  };

  const gateway: SlackGateway = {
    post: async (key, channel, message, threadTs) => {
      const claim = await posts.claim(key, channel, 0);
      if (claim.state === 'sent') return claim;
      if (claim.state === 'busy') throw new PostBusy(`message ${key} is being sent`);
      return sendClaimed(claim, key, channel, message, 0, threadTs);
    },
    postToPerson: async (key, slackUserId, message) => gateway.post(key, await directChannelOf(slackUserId), message),
    showToPerson: async (key, slackUserId, message, version) =>
      gateway.show(key, await directChannelOf(slackUserId), message, version),
    show: async (key, channel, message, version) => {
      const claim = await posts.claim(key, channel, version);
      if (claim.state === 'busy') throw new PostBusy(`message ${key} is being sent`);
      if (claim.state === 'claimed') return sendClaimed(claim, key, channel, message, version);
      if (claim.version >= version) return claim;
      if (!(await posts.leaseChange(key, version))) throw new PostBusy(`message ${key} is being changed`);
      try {
        await gateway.update(claim, message);
      } catch (error) {
        await posts.endChange(key, null);
        if (slackErrorCode(error) !== 'message_not_found') throw error;
        // Someone deleted it in Slack: it is posted anew.
        await posts.forget(key, claim.ts);
        return gateway.show(key, channel, message, version);
      }
      await posts.endChange(key, version);
      return claim;
    },
    update: async ({ channel, ts }, message) => {
      await bulk.chat.update({ channel, ts, ...message });
    },
    openView: async (triggerId, view) => {
      await interactive.views.open({ trigger_id: triggerId, view });
    },
    updateView: async ({ id, hash }, next) => {
      await interactive.views.update({ view_id: id, ...(hash ? { hash } : {}), view: next });
    },
    publishHome: async (slackUserId, view) => {
      await interactive.views.publish({ user_id: slackUserId, view });
    },
    localeOf: createLocales(interactive, log),
  };
  return gateway;
}
