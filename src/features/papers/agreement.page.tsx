/** 调解协议书: what Procedure Provisions art. 184 and People's Mediation Law art. 29 ask for, ready to sign. */
import type { Agreement, Session, Term } from '../../domain/case/records.ts';
import { SIDES } from '../../domain/case/vocabulary.ts';
import type { Party } from '../../domain/parties/party.ts';
import { longDay, longTime } from '../../i18n/local-date.ts';
import type { Words } from '../../i18n/words.ts';
import { nameText, peopleRows, signers } from './people.ts';
import { boundBy, officersBeside, whoWasThere } from './present.ts';
import { Part, Rows, Sheet, Signatures } from './sheet.page.tsx';

export type AgreementPaper = {
  agreement: Agreement;
  /** The meeting that it came from; what is not known of it is filled in by hand. */
  meeting: Session | undefined;
  people: readonly Party[];
  mediators: readonly string[];
  zone: string;
};

export function AgreementPage({ paper, words }: { paper: AgreementPaper; words: Words }) {
  const { agreement, meeting, people, mediators, zone } = paper;
  const { t, locale } = words;
  const { papers } = t;
  const { agreement: says, session } = papers;
  const day = (on: string) => longDay(on, locale);
  const bound = whoWasThere(boundBy(agreement, meeting), people, t);
  const nameless = bound.unnamed.filter((who) => !SIDES.some((side) => who === t.codes.side[side]));
  const acting = people.filter(({ part }) => part !== 'invited');
  const copies = agreement.form === 'written' ? says.copies : says.oral;
  return (
    <Sheet no={papers.number(agreement.no)}>
      <Part title={says.parties}>
        {people.length > 0 ? <Rows rows={peopleRows(acting, t)} /> : <p>{papers.withoutNames}</p>}
      </Part>
      <Rows
        rows={[
          [says.host, agreement.host],
          [says.basis, t.codes.basis[agreement.basis]],
          [says.mediators, mediators.join(t.common.listSeparator)],
          [says.form, t.mediation.agreement.forms[agreement.form]],
          [session.time, meeting ? longTime(meeting.startedAt, zone, locale) : papers.toFill],
          [session.place, meeting ? t.codes.place[meeting.place] : papers.toFill],
          [session.present, meeting ? presentText(meeting, people, words) : papers.toFill],
        ]}
      />
      <Part title={says.facts}>
        <p>{agreement.facts}</p>
      </Part>
      {agreement.responsibility ? (
        <Part title={says.responsibility}>
          <p>{agreement.responsibility}</p>
        </Part>
      ) : null}
      {agreement.partial ? (
        <Part title={says.partial}>
          <p>{says.agreed(agreement.partial.agreed)}</p>
          <p>{says.open(agreement.partial.open)}</p>
        </Part>
      ) : null}
      <Part title={says.terms}>
        <ol>
          {agreement.terms.map((term) => (
            <li>
              <TermText term={term} words={words} />
            </li>
          ))}
        </ol>
      </Part>
      <Part title={says.effect}>
        <p>{says.effectiveOn(day(agreement.effectiveOn))}</p>
        <p>{says.rights}</p>
        <p>{copies}</p>
      </Part>
      <Signatures
        who={[
          ...signers(bound.named, t, SIDES, people),
          ...nameless.map(papers.signsAs),
          ...mediators.map((name) => papers.signsAs(papers.mediator(name))),
          papers.signsAs(papers.recorder(words.person(agreement.recordedBy))),
          papers.seal(agreement.host),
        ]}
        day={papers.dayToFill}
      />
    </Sheet>
  );
}

function presentText(meeting: Session, people: readonly Party[], words: Words): string {
  const { named, unnamed } = whoWasThere(meeting, people, words.t);
  const names = named.map((one) => nameText(one, people, words.t));
  return [...names, ...unnamed, ...officersBeside(meeting, words)].join(words.t.common.listSeparator);
}

function TermText({ term, words }: { term: Term; words: Words }) {
  const { t, locale } = words;
  const { agreement: says } = t.papers;
  const { obligor, obligee, amount, dueOn, instalments = [], proof, text } = term;
  const whole = [
    says.term(t.codes.side[obligor], obligee ? t.codes.side[obligee] : null, text),
    ...(amount === undefined ? [] : [says.amount(amount)]),
    ...(instalments.length === 0 && dueOn ? [says.dueOn(longDay(dueOn, locale))] : []),
    ...(proof ? [says.proof(proof)] : []),
  ];
  return (
    <>
      <p>{words.sentences(whole)}</p>
      {instalments.map((part, at) => (
        <p>{says.instalment(at + 1, part.amount, longDay(part.dueOn, locale))}</p>
      ))}
    </>
  );
}
