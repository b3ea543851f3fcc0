/** What every paper is made of: a number, sections, facts in rows, and lines to sign on. */
import type { Child } from 'hono/jsx';

export function Sheet({ no, children }: { no: string; children: Child }) {
  return (
    <article class="sheet">
      <p class="no">{no}</p>
      {children}
    </article>
  );
}

export function Part({ title, children }: { title: string; children: Child }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Rows of two cells; a row without a value is left out. */
export function Rows({ rows }: { rows: readonly (readonly [name: string, value: string])[] }) {
  return (
    <table>
      <tbody>
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** One line each, with a place for the day. */
export function Signatures({ who, day }: { who: readonly string[]; day: string }) {
  return (
    <div class="signatures">
      {who.map((label) => (
        <div>
          <div class="line">{label}</div>
          <p class="on">{day}</p>
        </div>
      ))}
    </div>
  );
}
