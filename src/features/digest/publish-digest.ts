/** The digest of a closed week goes to the digest channel once, and says the same however often it is asked for. */
import type { Deps } from '../../deps.ts';
import { type DigestFacts, weeklyDigest } from '../../domain/digest/weekly-digest.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { type IsoWeek, runningWeek } from '../../domain/time/iso-week.ts';
import { type Locale, messagesFor } from '../../i18n/index.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { Message } from '../../slack/blocks.ts';
import { digestFacts } from './digest-facts.ts';
import { digestMessage } from './weekly-digest.view.ts';

/** Afterwards the post is in the channel. Throws PostBusy while another worker is sending it. */
export async function publishDigest(week: IsoWeek, by: string, deps: Deps): Promise<'posted' | 'already-posted'> {
  if (await deps.publications.isPublished('digest', week)) return 'already-posted';
  const looked = await digestFacts(week, null, deps.clock.now(), deps);
  // The league's part is kept under its own name too, so that whichever is posted second says the same.
  const league = await deps.publications.freeze('league', week, looked.league);
  const facts = await deps.publications.freeze('digest', week, { ...looked, league });
  const { programme } = await deps.people.roster();
  const message = await render(facts, deps.programmeLocale, deps);
  await deps.slack.post(`digest-${week}`, programme.digestChannelId, message);
  await deps.publications.markPublished('digest', week, deps.clock.now(), by);
  return 'posted';
}

/** A closed week: as it was published, or as it would be now. */
export async function showClosedWeek(week: IsoWeek, locale: Locale, deps: Deps): Promise<Message> {
  const facts = await deps.publications.frozen<DigestFacts>('digest', week);
  return render(facts ?? (await digestFacts(week, null, deps.clock.now(), deps)), locale, deps);
}

export async function showRunningWeek(now: Instant, locale: Locale, deps: Deps): Promise<Message> {
  return render(await digestFacts(runningWeek(now, deps.calendar.zone), now, now, deps), locale, deps);
}

async function render(facts: DigestFacts, locale: Locale, deps: Deps): Promise<Message> {
  const roster = await deps.people.roster();
  const words = wordsFor(locale, messagesFor(locale), roster, deps.calendar);
  return digestMessage(weeklyDigest(facts), words, { zone: deps.calendar.zone, synthetic: roster.programme.synthetic });
}
