/** Fields of a form on the pages: each with its label, its hint and its own error, for eyes and for screen readers. */
import type { Child } from 'hono/jsx';
import type { Sent } from './page.ts';

export type Choice = readonly [value: string, label: string];
/** `errors` are sentences by the field's name. */
export type FormState = { values: Sent; errors: Record<string, string | undefined> };
type FieldProps = { name: string; label: string; state: FormState; hint?: string };

export function ShortText(props: FieldProps) {
  return (
    <Labelled {...props}>
      <input {...attributesOf(props)} type="text" value={props.state.values.one(props.name)} autocomplete="off" />
    </Labelled>
  );
}

export function LongText(props: FieldProps) {
  return (
    <Labelled {...props}>
      <textarea {...attributesOf(props)}>{props.state.values.one(props.name)}</textarea>
    </Labelled>
  );
}

export function Select({ choices, choose, ...props }: FieldProps & { choices: readonly Choice[]; choose: string }) {
  const chosen = props.state.values.one(props.name);
  return (
    <Labelled {...props}>
      <select {...attributesOf(props)}>
        <option value="">{choose}</option>
        {choices.map(([value, label]) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function Radios({ choices, name, label, state, hint }: FieldProps & { choices: readonly Choice[] }) {
  const chosen = state.values.one(name);
  const said = [...(hint ? [`${name}-hint`] : []), ...(state.errors[name] ? [`${name}-error`] : [])].join(' ');
  return (
    <fieldset class="field" id={name} {...(said ? { 'aria-describedby': said } : {})}>
      <legend>{label}</legend>
      <Hint name={name} hint={hint} />
      {choices.map(([value, text]) => (
        <label class="choice">
          <input type="radio" name={name} value={value} checked={value === chosen} />
          {text}
        </label>
      ))}
      <FieldError name={name} state={state} />
    </fieldset>
  );
}

/** What is wrong, at the top and with a way to each field. */
export function Summary({
  heading,
  wrong,
}: {
  heading: string;
  wrong: readonly (readonly [name: string, says: string])[];
}) {
  return wrong.length === 0 ? null : (
    <div class="notice wrong" role="alert">
      <p>{heading}</p>
      <ul>
        {wrong.map(([name, says]) => (
          <li>
            <a href={`#${name}`}>{says}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Labelled({ name, label, hint, state, children }: FieldProps & { children?: Child }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <Hint name={name} hint={hint} />
      {children}
      <FieldError name={name} state={state} />
    </div>
  );
}

function Hint({ name, hint }: { name: string; hint: string | undefined }) {
  return hint ? (
    <p class="hint" id={`${name}-hint`}>
      {hint}
    </p>
  ) : null;
}

function FieldError({ name, state }: Pick<FieldProps, 'name' | 'state'>) {
  const error = state.errors[name];
  return error ? (
    <p class="error" id={`${name}-error`}>
      {error}
    </p>
  ) : null;
}

function attributesOf({ name, hint, state }: FieldProps) {
  const isWrong = state.errors[name] !== undefined;
  const said = [...(hint ? [`${name}-hint`] : []), ...(isWrong ? [`${name}-error`] : [])].join(' ');
  return {
    id: name,
    name,
    ...(said ? { 'aria-describedby': said } : {}),
    ...(isWrong ? { 'aria-invalid': 'true' as const } : {}),
  };
}
