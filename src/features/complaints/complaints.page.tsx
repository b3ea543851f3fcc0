/** Complaints of one case: the form for everybody who may see it, the texts for those above alone. */
import {
  COMPLAINT_CODES,
  COMPLAINT_SOURCES,
  type Complaint,
  verdictsAfter,
} from '../../domain/complaints/complaint.ts';
import type { ComplaintErrors, ComplaintProblem, DecisionErrors } from '../../domain/complaints/read-complaint.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Words } from '../../i18n/words.ts';
import { type Choice, type FormState, LongText, Radios, Select, Summary } from '../../web/form-fields.tsx';
import { type Sent, sent } from '../../web/page.ts';

export type ShownComplaint = Complaint & { complains: string; mayDecide: boolean };
export type ComplaintsFacts = {
  mayRead: boolean;
  complaints: readonly ShownComplaint[];
  officers: readonly Choice[];
  parties: readonly Choice[];
  said: string | null;
};
/** What was sent and is wrong: in the form of a new one, or in the decision on one of them. */
export type ComplaintsState = {
  values: Sent;
  errors: ComplaintErrors;
  deciding?: { id: string; values: Sent; errors: DecisionErrors };
  said?: string;
};

export function ComplaintsPage({
  facts,
  state,
  words,
}: {
  facts: ComplaintsFacts;
  state: ComplaintsState;
  words: Words;
}) {
  const { complaints: said } = words.t;
  return (
    <>
      {facts.said ? (
        <p class="notice" role="status">
          {facts.said}
        </p>
      ) : null}
      {facts.mayRead && facts.complaints.length === 0 ? <p>{said.none}</p> : null}
      {facts.complaints.map((one) => (
        <ComplaintCard one={one} state={state} words={words} />
      ))}
      <NewComplaint facts={facts} state={state} t={words.t} />
    </>
  );
}

function ComplaintCard({ one, state, words }: { one: ShownComplaint; state: ComplaintsState; words: Words }) {
  const { t } = words;
  const { fact, code, state: stateName, bound } = t.complaints;
  const isBinding =
    (one.state === 'open' || one.state === 'upheld') && (one.source === 'party' || one.code === 'benefit');
  return (
    <section class="card" aria-labelledby={`c-${one.id}`}>
      <h2 id={`c-${one.id}`}>{words.person(one.aboutId)}</h2>
      {isBinding ? <p class="notice">{bound}</p> : null}
      <dl>
        <dt>{fact.code}</dt>
        <dd>{code[one.code]}</dd>
        <dt>{fact.source}</dt>
        <dd>{one.complains}</dd>
        <dt>{t.complaints.form.text}</dt>
        <dd>{one.text}</dd>
        <dt>{fact.registered}</dt>
        <dd>{fact.by(words.person(one.registeredBy), words.time(one.registeredAt))}</dd>
        <dt>{fact.state}</dt>
        <dd>{stateName[one.state]}</dd>
        {one.decidedBy && one.decidedAt ? (
          <>
            <dt>{fact.decision}</dt>
            <dd>{`${fact.by(words.person(one.decidedBy), words.time(one.decidedAt))}\n${one.decision}`}</dd>
          </>
        ) : null}
      </dl>
      {one.mayDecide && verdictsAfter(one.state).length > 0 ? <Decision one={one} state={state} t={t} /> : null}
    </section>
  );
}

function Decision({ one, state, t }: { one: ShownComplaint; state: ComplaintsState; t: Messages }) {
  const { decide, state: stateName } = t.complaints;
  const mine = state.deciding?.id === one.id ? state.deciding : null;
  const form = { values: mine?.values ?? sent({}), errors: sentences(mine?.errors ?? {}, t) };
  return (
    <form method="post" action={`/complaints/${one.id}`} novalidate class="no-print">
      <input type="hidden" name="version" value={String(one.version)} />
      <Radios
        name="verdict"
        label={decide.verdict}
        state={form}
        choices={verdictsAfter(one.state).map((verdict) => [verdict, stateName[verdict]])}
      />
      <LongText name="decision" label={decide.decision} state={form} />
      <button type="submit">{decide.submit}</button>
    </form>
  );
}

function NewComplaint({ facts, state, t }: { facts: ComplaintsFacts; state: ComplaintsState; t: Messages }) {
  const { form: said, code, source } = t.complaints;
  const form = { values: state.values, errors: sentences(state.errors, t) };
  const wrong = Object.entries(form.errors).map(
    ([name, error]) => [name, t.common.labelled(said[name as keyof ComplaintErrors], error)] as const,
  );
  const choose = said.choose;
  return (
    <form method="post" action="/complaints" novalidate class="no-print" aria-labelledby="new-complaint">
      <h2 id="new-complaint">{said.heading}</h2>
      <Summary heading={said.wrong(wrong.length)} wrong={wrong} />
      <Select name="about" label={said.about} state={form} choices={facts.officers} choose={choose} />
      <Select name="code" label={said.code} state={form} choices={choicesOf(COMPLAINT_CODES, code)} choose={choose} />
      <Select
        name="source"
        label={said.source}
        state={form}
        choices={choicesOf(COMPLAINT_SOURCES, source)}
        choose={choose}
      />
      {facts.parties.length > 0 ? (
        <Select
          name="party"
          label={said.party}
          state={form}
          choices={facts.parties}
          choose={choose}
          hint={said.partyHint}
        />
      ) : null}
      <LongText name="text" label={said.text} state={form} hint={said.textHint} />
      <button type="submit">{said.submit}</button>
    </form>
  );
}

function choicesOf<T extends string>(codes: readonly T[], labels: Record<T, string>): Choice[] {
  return codes.map((code) => [code, labels[code]] as const);
}

function sentences(
  errors: Partial<Record<string, ComplaintProblem>>,
  { complaints }: Messages,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([name, problem]) => (problem ? [[name, complaints.error[problem]]] : [])),
  ) satisfies FormState['errors'] as Record<string, string>;
}
