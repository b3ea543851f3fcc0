/** What goes along when a case turns criminal, or goes to a court or another office: course, meetings, danger, wishes. */
import type { Case } from '../../domain/case/case.ts';
import type { Session } from '../../domain/case/records.ts';
import type { Party } from '../../domain/parties/party.ts';
import { longDay, longTime } from '../../i18n/local-date.ts';
import { riskLines } from '../../i18n/risk-lines.ts';
import type { Words } from '../../i18n/words.ts';
import { nameText, peopleRows } from './people.ts';
import { Part, Rows, Sheet } from './sheet.page.tsx';

/** `course`: each step in a line, already in the reader's words. */
export type ReferralPack = {
  current: Case;
  people: readonly Party[];
  course: readonly { at: string; line: string }[];
  zone: string;
  today: string;
};

export function ReferralPage({ pack, words }: { pack: ReferralPack; words: Words }) {
  const { current, people, course, zone, today } = pack;
  const { t, locale } = words;
  const says = t.papers.referral;
  const { report, assessment, enforcement } = current;
  const sessions = sessionsOf(current);
  const signs = [...report.dangerSigns, ...report.circumstances].map((sign) => t.codes.riskFlag[sign]);
  return (
    <Sheet no={t.papers.number(current.number)}>
      <Rows
        rows={[
          [says.madeOn, longDay(today, locale)],
          [says.state, t.codes.status[current.status]],
          [says.to, receiver(current, words)],
          [t.cases.card.category, t.codes.category[report.category]],
          [t.cases.card.place, `${words.station(report.stationId)} · ${words.area(report.area)}`],
          [says.calls, String(report.calls90d)],
          [t.steps.card.enforcement, enforcement ? t.steps.enforcementTrack[enforcement.track] : ''],
        ]}
      />
      <Part title={says.people}>
        {people.length > 0 ? <Rows rows={peopleRows(people, t)} /> : <p>{t.papers.withoutNames}</p>}
      </Part>
      <Part title={says.facts}>
        <p>{report.narrative}</p>
      </Part>
      <Part title={says.risk}>
        <p>{says.level(t.codes.level[current.level], assessment.score)}</p>
        <p>{riskLines(assessment.items, t).join('\n')}</p>
        {signs.length > 0 ? <p>{says.signs(signs.join(t.common.listSeparator))}</p> : null}
      </Part>
      <Part title={says.wishes}>
        <Rows rows={wishes(current, people, words)} />
      </Part>
      <Part title={says.sessions}>
        {sessions.length === 0 ? <p>{says.noSession}</p> : null}
        {sessions.map((session) => (
          <SessionText session={session} zone={zone} words={words} />
        ))}
      </Part>
      <Part title={says.course}>
        <ol>
          {course.map(({ at, line }) => (
            <li>{`${longTime(at, zone, locale)} ${line}`}</li>
          ))}
        </ol>
      </Part>
    </Sheet>
  );
}

/** Also those of whoever had it before. */
function sessionsOf(current: Case): readonly Session[] {
  return 'sessions' in current ? current.sessions : (current.earlier?.sessions ?? []);
}

function SessionText({ session, zone, words }: { session: Session; zone: string; words: Words }) {
  const { t, locale } = words;
  const { type, startedAt, no, durationMinutes } = session;
  const heading = t.cases.events.session(no, t.codes.sessionType[type], durationMinutes);
  return (
    <>
      <p>{`${longTime(startedAt, zone, locale)} · ${heading} ${words.person(session.performedBy)}`}</p>
      <p>{session.summary}</p>
    </>
  );
}

function receiver(current: Case, { t }: Words): string {
  if (current.status === 'converted') return t.papers.referral.criminal;
  if ('triage' in current && current.triage.partner) return t.codes.partner[current.triage.partner];
  return current.status === 'unresolved' ? t.papers.referral.court : '';
}

/** What each person wanted, as they said it over time; where no names are kept, what each side said at the meetings. */
function wishes(current: Case, people: readonly Party[], words: Words): [string, string][] {
  const { t } = words;
  const said = people
    .filter(({ stances }) => stances.length > 0)
    .map((party): [string, string] => [
      nameText(party, people, t),
      party.stances
        .map((one) => t.parties.list.stance(words.day(one.on), t.parties.stance[one.stance], words.person(one.by)))
        .join('\n'),
    ]);
  const sessions = sessionsOf(current);
  const sides = (['A', 'B'] as const).map((side): [string, string] => {
    const consent = current.report.consentBySide?.[side];
    const stances = sessions.flatMap(({ no, stances }) =>
      stances[side] ? [`${no}. ${t.codes.stance[stances[side]]}`] : [],
    );
    return [
      t.codes.side[side],
      [...(consent ? [t.codes.consent[consent]] : []), ...stances].join(t.common.listSeparator),
    ];
  });
  return [...said, ...sides];
}
