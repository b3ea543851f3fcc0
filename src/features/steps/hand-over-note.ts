/** The notes with which a case changed hands, for whoever may see the case; nowhere else is their text shown. */
import type { KnownBlock } from '@slack/types';
import type { Deps } from '../../deps.ts';
import type { HandOff } from '../../domain/case/overlay.ts';
import { can } from '../../domain/people/permissions.ts';
import { type Words, wordsFor } from '../../i18n/words.ts';
import { context, modal, section, typedSections } from '../../slack/blocks.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { joinMrkdwn, mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { notice, problemText } from '../../slack/problem.view.ts';

/** As many as a modal holds with their texts, the newest first. */
const MOST_SHOWN = 12;

export async function openHandOverNote(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t, locale } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !can(person, 'case.show', current).allowed) {
    return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  }
  const about = { by: person.id, purpose: 'chat', caseId: current.id, at: deps.clock.now() } as const;
  await deps.accesses.record({ ...about, kind: 'hand_over_read' });
  const words = wordsFor(locale, t, await deps.people.roster(), deps.calendar);
  const notes = [...(current.handOffs ?? [])].reverse().slice(0, MOST_SHOWN);
  const says = t.steps.handOver.note;
  await call.open(
    modal({
      callbackId: 'case.hand-over-note',
      title: says.title,
      close: t.common.close,
      blocks: [
        context(mrkdwn`${current.number}`),
        ...(notes.length > 0 ? notes.flatMap((note) => noteBlocks(note, words)) : [section(raw(says.none))]),
        context(raw(t.cases.show.privately)),
      ],
    }),
  );
}

function noteBlocks(note: HandOff, words: Words): KnownBlock[] {
  const { t, person, time, day } = words;
  const { note: says } = t.steps.handOver;
  const to = note.to === null ? t.steps.events.theTeam : person(note.to);
  const facts = [
    mrkdwn`*${says.reason}* ${t.steps.releaseReason[note.reason]}`,
    mrkdwn`*${says.until}* ${time(note.dueAt)}`,
    ...(note.nextOn ? [mrkdwn`*${says.nextOn}* ${day(note.nextOn)}`] : []),
  ];
  return [
    section(mrkdwn`*${says.heading(person(note.from), to, time(note.at))}*`),
    section(joinMrkdwn(facts, '\n')),
    ...typedSections(says.summary, note.summary),
    ...(note.openPromises ? typedSections(says.openPromises, note.openPromises) : [section(raw(says.noPromises))]),
  ];
}
