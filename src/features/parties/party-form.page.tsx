/** The form for one person around a case. What does not concern their part is not asked. */
import {
  AUTHORITIES,
  CONSENTS,
  PARTY_KINDS,
  type Part,
  SIDE_LETTERS,
  STANCES,
  standsForAnother,
  VULNERABILITIES,
} from '../../domain/parties/party.ts';
import type { PartyErrors, PartyField } from '../../domain/parties/read-party.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Sent } from '../../web/page.ts';
import { BoxesField, LongField, type Option, optionsOf, SelectField, TextField } from './fields.page.tsx';

export type FormFacts = {
  action: string;
  part: Part;
  /** Set for a person who is in the store: part and side stay as they are. */
  version: number | null;
  values: Sent;
  errors: PartyErrors;
  isChangedMeanwhile: boolean;
  principals: readonly Option[];
  officers: readonly Option[];
  today: string;
};

export function PartyForm({ facts, t }: { facts: FormFacts; t: Messages }) {
  const { part, values, errors, today } = facts;
  const { form, side } = t.parties;
  const filled = { values, errors, t };
  return (
    <form method="post" action={facts.action} novalidate>
      <Wrong errors={errors} t={t} />
      {facts.isChangedMeanwhile ? (
        <p class="notice wrong" role="alert">
          {form.changedMeanwhile}
        </p>
      ) : null}
      <input type="hidden" name="part" value={part} />
      {facts.version === null ? null : <input type="hidden" name="version" value={String(facts.version)} />}
      {part !== 'party' ? null : facts.version === null ? (
        <SelectField field="side" filled={filled} options={optionsOf(SIDE_LETTERS, side)} />
      ) : (
        <input type="hidden" name="side" value={values.one('side')} />
      )}
      {standsForAnother(part) ? <SelectField field="actsFor" filled={filled} options={facts.principals} /> : null}
      <SelectField field="kind" filled={filled} options={optionsOf(PARTY_KINDS, t.parties.kind)} />
      <TextField field="name" filled={filled} required />
      <TextField field="contact" filled={filled} type="tel" hint={form.phoneHint} />
      <TextField field="address" filled={filled} />
      <BoxesField
        field="vulnerabilities"
        filled={filled}
        options={optionsOf(VULNERABILITIES, t.parties.vulnerability)}
      />
      {part === 'agent' ? (
        <>
          <SelectField field="authority" filled={filled} options={optionsOf(AUTHORITIES, t.parties.authority)} />
          <TextField field="authorityOn" filled={filled} type="date" max={today} />
        </>
      ) : null}
      {part === 'party' || part === 'invited' ? (
        <>
          <SelectField
            field="consent"
            filled={filled}
            options={optionsOf(CONSENTS, t.parties.consent)}
            {...(part === 'invited' ? { label: t.parties.consentOfParties } : {})}
          />
          <TextField field="consentOn" filled={filled} type="date" max={today} />
        </>
      ) : null}
      {part === 'party' ? (
        <>
          <SelectField field="stance" filled={filled} options={optionsOf(STANCES, t.parties.stance)} />
          <TextField field="stanceOn" filled={filled} type="date" max={today} />
          <SelectField field="caucusOwnerId" filled={filled} options={facts.officers} />
        </>
      ) : null}
      <LongField field="note" filled={filled} hint={form.noteHint} />
      <div class="row">
        <button type="submit">{form.save}</button>
        <a class="button plain" href="/parties">
          {form.back}
        </a>
      </div>
    </form>
  );
}

function Wrong({ errors, t }: { errors: PartyErrors; t: Messages }) {
  const { field, form, error } = t.parties;
  const wrong = Object.entries(errors) as [PartyField, keyof typeof error][];
  if (wrong.length === 0) return null;
  return (
    <div class="notice wrong" role="alert">
      <p>{form.wrong(wrong.length)}</p>
      <ul>
        {wrong.map(([name, problem]) => (
          <li>
            <a href={`#${name}`}>{t.common.labelled(field[name], error[problem])}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
