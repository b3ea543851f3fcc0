/** Drafts of forms: kept when a form is closed, refused or changed on the way, and offered to the same person again. */
import type { ViewOutput } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Draft } from '../db/draft-repo.ts';
import type { Deps } from '../deps.ts';
import { wordsFor } from '../i18n/words.ts';
import { actions, button, modal, section } from './blocks.ts';
import type { Again, StateValues, Viewer } from './calls.ts';
import { filledIn } from './draft-fields.ts';
import { metadataOf, unpackedKeys } from './metadata.ts';
import { raw } from './mrkdwn.ts';
import { isTypedInto } from './text-fields.ts';

export const CONTINUE_DRAFT = 'draft.continue';
export const START_FRESH = 'draft.fresh';
export const CHOOSER = 'draft.choose';
const MOST_OFFERED = 3;

function subjectOf(metadata: Record<string, string>): string {
  return metadata.caseId ?? metadata.promise ?? '';
}

/** Keeps what stands in the form, if anything was filled in. */
export async function keepDraft(view: ViewOutput, personId: string, closed: boolean, deps: Deps): Promise<void> {
  if (view.type !== 'modal' || !view.submit || !isTypedInto(view.blocks)) return;
  const fields = filledIn(view.blocks, (view.state?.values ?? {}) as StateValues);
  if (!fields) return;
  const metadata = metadataOf(view.private_metadata);
  await deps.drafts.keep(
    {
      viewId: view.id,
      form: view.callback_id,
      personId,
      subject: subjectOf(metadata),
      fields,
      closed,
      at: deps.clock.now(),
    },
    unpackedKeys(metadata.draft)[0] ?? null,
  );
}

/** It is saved now, so neither it nor what it went on with is offered again. */
export async function forgetDraft(view: ViewOutput, personId: string, deps: Deps): Promise<void> {
  const metadata = metadataOf(view.private_metadata);
  const earlier = [...unpackedKeys(metadata.draft), ...unpackedKeys(metadata.drop)];
  if (earlier.length === 0 && !isTypedInto(view.blocks)) return;
  const window = { viewId: view.id, form: view.callback_id };
  await deps.drafts.submitted(window, personId, earlier, deps.clock.now());
}

/** The form, or first the question whether to go on with a draft of it. */
export async function orDraft(view: ModalView, again: Again | null, viewer: Viewer, deps: Deps): Promise<ModalView> {
  if (!again || !view.notify_on_close) return view;
  const { person } = viewer;
  const form = view.callback_id ?? '';
  const drafts = await deps.drafts.of(person.id, form, subjectOf(metadataOf(view.private_metadata)), MOST_OFFERED);
  return drafts.length === 0 ? view : await chooser(drafts, form, again, viewer, deps);
}

async function chooser(
  drafts: readonly Draft[],
  form: string,
  again: Again,
  { locale, t }: Viewer,
  deps: Deps,
): Promise<ModalView> {
  const words = wordsFor(locale, t, await deps.people.roster(), deps.calendar);
  const [newest] = drafts;
  return modal({
    callbackId: CHOOSER,
    title: t.drafts.title,
    close: t.common.cancel,
    metadata: { ...again, form, offered: drafts.map(({ viewId }) => viewId).join(',') },
    blocks: [
      section(
        raw(drafts.length === 1 ? t.drafts.found(words.time(newest!.keptAt)) : t.drafts.foundSeveral(drafts.length)),
      ),
      ...drafts.map(({ viewId, keptAt }, at) =>
        actions(`draft-${at}`, [
          button(CONTINUE_DRAFT, t.drafts.resume(words.time(keptAt)), {
            value: viewId,
            ...(at === 0 ? { style: 'primary' } : {}),
          }),
        ]),
      ),
      actions('draft-fresh', [button(START_FRESH, t.drafts.fresh)]),
    ],
  });
}
