/** The search: one value, compared exactly, and the cases in which it was found. */
import type { Messages } from '../../i18n/index.ts';

export type SearchFacts = {
  field: 'name' | 'contact';
  value: string;
  isMissing: boolean;
  /** Null before the first search. */
  found: readonly { number: string; label: string; category: string; isOpenHere: boolean }[] | null;
  most: number;
  isCut: boolean;
};

export function SearchPage({ facts, t }: { facts: SearchFacts; t: Messages }) {
  const { find, error } = t.parties;
  const { field, value, isMissing, found } = facts;
  return (
    <>
      <form method="post" action="/search" novalidate>
        <fieldset class="field">
          <legend>{find.by}</legend>
          <label class="choice">
            <input type="radio" name="field" value="name" checked={field === 'name'} />
            {find.byName}
          </label>
          <label class="choice">
            <input type="radio" name="field" value="contact" checked={field === 'contact'} />
            {find.byPhone}
          </label>
        </fieldset>
        <div class="field">
          <label for="value">{find.value}</label>
          <p class="hint" id="value-hint">
            {find.hint}
          </p>
          <input
            id="value"
            name="value"
            type="text"
            value={value}
            autocomplete="off"
            aria-describedby={isMissing ? 'value-hint value-error' : 'value-hint'}
            {...(isMissing ? { 'aria-invalid': 'true' } : {})}
          />
          {isMissing ? (
            <p class="error" id="value-error">
              {field === 'name' ? error.missing : error.not_a_phone}
            </p>
          ) : null}
        </div>
        <div class="row">
          <button type="submit">{find.submit}</button>
        </div>
      </form>
      {found === null ? null : <Results facts={{ ...facts, found }} t={t} />}
    </>
  );
}

type Found = SearchFacts & { found: NonNullable<SearchFacts['found']> };

function Results({ facts: { found, isCut, most }, t }: { facts: Found; t: Messages }) {
  const { find } = t.parties;
  if (found.length === 0)
    return (
      <p class="notice" role="status">
        {find.none}
      </p>
    );
  return (
    <section aria-labelledby="results">
      <h2 id="results">{find.results}</h2>
      <ul>
        {found.map(({ number, label, category, isOpenHere }) => (
          <li>
            {isOpenHere ? (
              <a href="/parties">{find.line(number, label, category)}</a>
            ) : (
              find.line(number, label, category)
            )}
          </li>
        ))}
      </ul>
      {isCut ? <p>{find.more(most)}</p> : null}
      <p class="hint">{find.how}</p>
    </section>
  );
}
