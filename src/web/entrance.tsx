/** The door: a link from Slack shows a button, the button opens the visit. Whoever only looks at the link spends nothing. */
import { PURPOSES, type Purpose } from '../domain/parties/party.ts';
import type { Messages } from '../i18n/index.ts';

type Door = {
  t: Messages;
  token: string;
  caseNumber: string | null;
  startsAt: string | null;
  isPurposeMissing: boolean;
};

export function Entrance({ t, token, caseNumber, startsAt, isPurposeMissing }: Door) {
  const { door } = t.web;
  return (
    <form method="post" action={`/open/${token}`}>
      <p>{aboutText({ t, caseNumber, startsAt })}</p>
      <fieldset class="field" aria-describedby={isPurposeMissing ? 'purpose-error' : undefined}>
        <legend>{door.purpose}</legend>
        <p class="hint">{door.purposeHint}</p>
        {isPurposeMissing ? (
          <p class="error" id="purpose-error">
            {door.purposeMissing}
          </p>
        ) : null}
        {PURPOSES.map((purpose) => (
          <label class="choice">
            <input type="radio" name="purpose" value={purpose} />
            {t.parties.purpose[purpose]}
          </label>
        ))}
      </fieldset>
      <button type="submit">{door.open}</button>
    </form>
  );
}

function aboutText({ t, caseNumber, startsAt }: Pick<Door, 't' | 'caseNumber' | 'startsAt'>): string {
  const { door } = t.web;
  if (caseNumber === null) return door.aboutSearch;
  return startsAt === null ? door.aboutCase(caseNumber) : door.aboutPage(caseNumber);
}

export function purposeOf(typed: string): Purpose | null {
  return PURPOSES.find((one) => one === typed) ?? null;
}

/** The end of a visit, or no beginning of one; what was typed into a form is given back. */
export function TimeIsOver({ t, typed }: { t: Messages; typed: readonly (readonly [string, string])[] }) {
  const { over } = t.web;
  const kept = typed.filter(([, text]) => text.trim() !== '');
  return (
    <>
      <p>{over.how}</p>
      {kept.length > 0 ? (
        <section class="card">
          <h2>{over.typed}</h2>
          <p class="hint">{over.typedHint}</p>
          <ul>
            {kept.map(([, text]) => (
              <li>{text}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
