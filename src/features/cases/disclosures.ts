/** What somebody disclosed before taking a case, readable for those who must decide on it and for nobody else. */
import type { KnownBlock } from '@slack/types';
import type { Deps } from '../../deps.ts';
import type { Disclosure } from '../../domain/case/records.ts';
import { can } from '../../domain/people/permissions.ts';
import { type Words, wordsFor } from '../../i18n/words.ts';
import { context, modal, section, typedSections } from '../../slack/blocks.ts';
import type { ActionCall } from '../../slack/calls.ts';
import { mrkdwn, raw } from '../../slack/mrkdwn.ts';
import { notAllowedText, notice, problemText } from '../../slack/problem.view.ts';

/** As many as a modal holds with their texts; each person declares once or twice. */
const MOST_SHOWN = 15;

export async function openDisclosures(call: ActionCall, deps: Deps): Promise<void> {
  const { person, t, locale } = call.viewer;
  const current = await deps.cases.find(call.value);
  if (!current || !can(person, 'case.show', current).allowed)
    return call.reply(notice(problemText({ code: 'case.not-found' }, t)));
  const permission = can(person, 'case.assign', current);
  if (!permission.allowed) return call.reply(notice(notAllowedText(permission.mayInstead, t)));
  const about = { by: person.id, purpose: 'chat', caseId: current.id, at: deps.clock.now() } as const;
  await deps.accesses.record({ ...about, kind: 'disclosures_read' });
  const words = wordsFor(locale, t, await deps.people.roster(), deps.calendar);
  const disclosures = current.disclosures ?? [];
  await call.open(
    modal({
      callbackId: 'case.disclosure',
      title: t.cases.disclosure.title,
      close: t.common.close,
      blocks: [
        context(mrkdwn`${current.number}`),
        ...(disclosures.length > 0
          ? disclosures.slice(-MOST_SHOWN).flatMap((made) => disclosureBlocks(made, words))
          : [section(raw(t.cases.disclosure.none))]),
        context(raw(t.cases.show.privately)),
      ],
    }),
  );
}

function disclosureBlocks(made: Disclosure, words: Words): KnownBlock[] {
  const { t } = words;
  const says = { ...t.codes.conflictQuestion, ...t.codes.automaticTie };
  const ties = made.conflicts.map((tie) => `• ${says[tie]}`).join('\n');
  return [
    ...typedSections(`${words.person(made.by)} · ${words.time(made.at)}`, made.text ?? ''),
    section(raw(ties)),
    ...(made.answers
      ? [
          context(
            ...(['A', 'B'] as const).map((side) =>
              raw(t.impartiality.weigh.sideSaid(t.codes.side[side], t.impartiality.weigh.answers[made.answers![side]])),
            ),
          ),
        ]
      : []),
    ...(made.refusedBy ? [context(mrkdwn`${t.impartiality.weigh.refused(words.person(made.refusedBy))}`)] : []),
    ...(made.allowedBy ? [context(mrkdwn`${t.cases.disclosure.allowed(words.person(made.allowedBy))}`)] : []),
  ];
}
