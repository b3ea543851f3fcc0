/** 调解笔录: what was said at one meeting, to be read and signed. How an officer judges a side or the danger stays out. */
import type { Session } from '../../domain/case/records.ts';
import { SIDES } from '../../domain/case/vocabulary.ts';
import type { Party } from '../../domain/parties/party.ts';
import { longTime } from '../../i18n/local-date.ts';
import type { Words } from '../../i18n/words.ts';
import { nameText, signers } from './people.ts';
import { officersBeside, whoWasThere } from './present.ts';
import { Part, Rows, Sheet, Signatures } from './sheet.page.tsx';

export type SessionPaper = { number: string; session: Session; people: readonly Party[]; zone: string };

export function SessionPage({ paper, words }: { paper: SessionPaper; words: Words }) {
  const { number, session, people, zone } = paper;
  const { t, locale } = words;
  const { papers } = t;
  const says = papers.session;
  const there = whoWasThere(session, people, t);
  const names = there.named.map((one) => nameText(one, people, t));
  const nameless = there.unnamed.filter((who) => !SIDES.some((side) => who === t.codes.side[side]));
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
          [says.present, [...names, ...there.unnamed].join(t.common.listSeparator)],
          [says.officers, officersBeside(session, words).join(t.common.listSeparator)],
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
            there.named,
            t,
            SIDES.filter((side) => session.attended.includes(side)),
            people,
          ),
          ...nameless.map(papers.signsAs),
          papers.signsAs(papers.mediator(words.person(session.performedBy))),
          papers.signsAs(papers.recorder(words.person(session.recordedBy))),
        ]}
        day={papers.dayToFill}
      />
    </Sheet>
  );
}
