/** Submitted and closed forms. A form is committed before it is acknowledged, so that nothing typed is lost. */
import type { App, ViewOutput } from '@slack/bolt';
import type { Deps } from '../deps.ts';
import { can } from '../domain/people/permissions.ts';
import type { Handlers } from '../feature.ts';
import { type Locale, messagesFor } from '../i18n/index.ts';
import { firstInputBlock, requestKeyOf } from './bolt-calls.ts';
import type { SubmitAnswer, SubmitCall, Viewer } from './calls.ts';
import { forgetDraft, keepDraft } from './drafts.ts';
import { goingOnWith, inLineOf, metadataOf } from './metadata.ts';
import { withNotice } from './notice-view.ts';
import { notAllowedText } from './problem.view.ts';

export type Submits = {
  views: Handlers<SubmitCall, SubmitAnswer>;
  deps: Deps;
  localeOf: (slackUserId: string) => Promise<Locale>;
  viewerOf: (slackUserId: string, locale: Promise<Locale>) => Promise<Viewer | null>;
  tellFailure: (error: unknown, listener: string, locale: Locale) => string;
};

/** Slack waits three seconds for an ack; this leaves room for the way back. */
const ANSWER_WITHIN_MS = 2500;

export function listenToForms(app: App, { views, deps, localeOf, viewerOf, tellFailure }: Submits): void {
  app.view(/.*/, async ({ body, view, ack }) => {
    const listener = view.callback_id;
    const reader = localeOf(body.user.id);
    let locale = deps.programmeLocale;
    let person: string | null = null;
    const refuse = (text: string): SubmitAnswer => {
      const block = firstInputBlock(view.blocks);
      return block
        ? { kind: 'errors', errors: { [block]: text } }
        : { kind: 'update', view: withNotice(view, text), isUnfinished: true };
    };
    const decide = async (): Promise<SubmitAnswer> => {
      locale = await reader;
      const viewer = await viewerOf(body.user.id, reader);
      const t = messagesFor(locale);
      const handler = views[listener];
      if (!viewer) return refuse(t.problems.notEnrolled);
      person = viewer.person.id;
      if (!handler) return refuse(t.problems.outdatedButton);
      const permission = can(viewer.person, handler.verb);
      if (!permission.allowed) return refuse(notAllowedText(permission.mayInstead, t));
      return handler.run(
        {
          viewer,
          requestKey: requestKeyOf('submit', view.id, view.hash),
          viewId: view.id,
          callbackId: listener,
          metadata: metadataOf(view.private_metadata),
          state: view.state.values,
          reply: async (message) => {
            await deps.slack.postToPerson(`reply-${view.id}-${view.hash}`, body.user.id, message);
          },
          open: async () => {
            throw new Error('a submit is answered with a view, it opens none');
          },
        },
        deps,
      );
    };
    const decided = decide();
    const result = await withinTime(decided, () => refuse(messagesFor(locale).problems.tookTooLong)).catch(
      (error: unknown) => refuse(tellFailure(error, listener, locale)),
    );
    await ack(toAck(result, view));
    // What came too late for the ack may have been saved all the same.
    const outcome = await decided.catch(() => result);
    if (person) await afterwards(view, person, outcome);
  });

  /** Kept before it is acknowledged: without an ack Slack tells it again. */
  app.view({ type: 'view_closed', callback_id: /.*/ }, async ({ body, view, ack }) => {
    const keep = async () => {
      const person = (await deps.people.roster()).bySlackUser(body.user.id);
      if (person) await keepDraft(view, person.id, true, deps);
    };
    await quietly(keep());
    await ack();
  });

  const afterwards = (view: ViewOutput, personId: string, answer: SubmitAnswer): Promise<void> => {
    const isSaved = answer.kind !== 'errors' && !(answer.kind === 'update' && answer.isUnfinished);
    return quietly(isSaved ? forgetDraft(view, personId, deps) : keepDraft(view, personId, false, deps));
  };

  /** A draft is a courtesy: without it the form works as before. */
  const quietly = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => deps.log.warn({ err: error }, 'a draft could not be kept or cleared'));
}

function toAck(answer: SubmitAnswer, view: ViewOutput) {
  switch (answer.kind) {
    case 'close':
      return undefined;
    case 'clear':
      return { response_action: 'clear' as const };
    case 'errors':
      return { response_action: 'errors' as const, errors: answer.errors };
    case 'update': {
      if (!answer.isUnfinished) return { response_action: 'update' as const, view: answer.view };
      const isSameForm = answer.view.callback_id === view.callback_id;
      const step = isSameForm ? {} : goingOnWith({ viewId: view.id, form: view.callback_id });
      return { response_action: 'update' as const, view: inLineOf(answer.view, view.private_metadata, step) };
    }
    case 'push':
      return { response_action: 'push' as const, view: answer.view };
  }
}

async function withinTime<T>(work: Promise<T>, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
