/** 调解笔录: what was said at one meeting, to be read and signed. How an officer judges a side or the danger stays out. */
import type { Session } from '../../domain/case/records.ts';
import { SIDES } from '../../domain/case/vocabulary.ts';
import type { Party } from '../../domain/parties/party.ts';
import { longTime } from '../../i18n/local-date.ts';
import type { Words } from '../../i18n/words.ts';
import { nameText, signers } from './people.ts';
import { Part, Rows, Sheet, Signatures } from './sheet.page.tsx';

export type SessionPaper = { number: string; session: Session; people: readonly Party[]; zone: string };

export function SessionPage({ paper, words }: { paper: SessionPaper; words: Words }) {
  const { number, session, people, zone } = paper;
  const { t, locale } = words;
  const { papers } = t;
  const says = papers.session;
  const present = people.filter((one) => wasPresent(one, session));
  const names = present.map((one) => nameText(one, people, t));
  const unnamed = session.attended
    .filter((who) => who === 'others' || !present.some(({ side }) => side === who))
    .map((who) => t.mediation.session.attendees[who]);
  const ends = new Date(Date.parse(session.startedAt) + session.durationMinutes * 60_000).toISOString();
  return (
    <Sheet no={papers.number(`${number}-${session.no}`)}>
      <Rows
        rows={[
          [says.time, says.fromTo(longTime(session.startedAt, zone, locale), words.time(ends))],
          [says.place, t.codes.place[session.place]],
          [says.kind, t.codes.sessionType[session.type]],
          [says.mediator, words.person(session.performedBy)],
          [says.recorder, words.person(session.recordedBy)],
          [says.present, [...names, ...unnamed].join(t.common.listSeparator)],
          [says.guardian, session.guardianPresent ? says.guardianPresent : ''],
        ]}
      />
      <Part title={says.notice}>
        <p>{says.noticeText}</p>
      </Part>
      <Part title={says.content}>
        <p>{session.summary}</p>
      </Part>
      <Part title={says.nextStep}>
        <p>{session.nextStep}</p>
      </Part>
      <p>{says.readBack}</p>
      <Signatures
        who={[
          ...signers(
            present,
            t,
            SIDES.filter((side) => session.attended.includes(side)),
          ),
          papers.signsAs(papers.mediator(words.person(session.performedBy))),
          papers.signsAs(papers.recorder(words.person(session.recordedBy))),
        ]}
        day={papers.dayToFill}
      />
    </Sheet>
  );
}

/** A party of a side that was there, and whoever stood beside one of them. */
function wasPresent({ part, side, actsFor }: Party, { attended }: Session): boolean {
  if (part === 'party') return attended.some((who) => who === side);
  return part === 'invited' ? attended.includes('others') : part !== 'affected' && actsFor !== null;
}
