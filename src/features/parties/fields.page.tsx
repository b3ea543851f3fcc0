/** Fields of a form on the page: each with its label, its hint and its own error. */
import type { Child } from 'hono/jsx';
import type { PartyErrors, PartyField } from '../../domain/parties/read-party.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Sent } from '../../web/page.ts';

export type Filled = { values: Sent; errors: PartyErrors; t: Messages };
type FieldProps = { field: PartyField; filled: Filled; label?: string; hint?: string };

export type Option = readonly [value: string, label: string];

export function optionsOf<T extends string>(codes: readonly T[], labels: Record<T, string>): Option[] {
  return codes.map((code) => [code, labels[code]] as const);
}

type TextProps = FieldProps & { type?: 'text' | 'tel' | 'date'; max?: string; required?: boolean };

export function TextField({ type = 'text', max, required, ...props }: TextProps) {
  return (
    <Field {...props}>
      <input
        {...attributes(props)}
        type={type}
        value={props.filled.values.one(props.field)}
        autocomplete="off"
        {...(max ? { max } : {})}
        {...(required ? { 'aria-required': 'true' } : {})}
      />
    </Field>
  );
}

export function LongField(props: FieldProps) {
  return (
    <Field {...props}>
      <textarea {...attributes(props)}>{props.filled.values.one(props.field)}</textarea>
    </Field>
  );
}

export function SelectField({ options, ...props }: FieldProps & { options: readonly Option[] }) {
  const chosen = props.filled.values.one(props.field);
  return (
    <Field {...props}>
      <select {...attributes(props)}>
        <option value="">{props.filled.t.parties.form.choose}</option>
        {options.map(([value, label]) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export function BoxesField({ options, field, filled }: FieldProps & { options: readonly Option[] }) {
  const ticked = filled.values.many(field);
  return (
    <fieldset class="field" id={field}>
      <legend>{filled.t.parties.field[field]}</legend>
      {options.map(([value, label]) => (
        <label class="choice">
          <input type="checkbox" name={field} value={value} checked={ticked.includes(value)} />
          {label}
        </label>
      ))}
      <FieldError field={field} filled={filled} />
    </fieldset>
  );
}

function Field({ field, filled, label, hint, children }: FieldProps & { children?: Child }) {
  return (
    <div class="field">
      <label for={field}>{label ?? filled.t.parties.field[field]}</label>
      {hint ? (
        <p class="hint" id={`${field}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      <FieldError field={field} filled={filled} />
    </div>
  );
}

function FieldError({ field, filled: { errors, t } }: Pick<FieldProps, 'field' | 'filled'>) {
  const problem = errors[field];
  return problem ? (
    <p class="error" id={`${field}-error`}>
      {t.parties.error[problem]}
    </p>
  ) : null;
}

function attributes({ field, filled, hint }: FieldProps) {
  const isWrong = filled.errors[field] !== undefined;
  const said = [...(hint ? [`${field}-hint`] : []), ...(isWrong ? [`${field}-error`] : [])].join(' ');
  return {
    id: field,
    name: field,
    ...(said ? { 'aria-describedby': said } : {}),
    ...(isWrong ? { 'aria-invalid': 'true' as const } : {}),
  };
}
