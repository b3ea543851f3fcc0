/** The papers of a case, and what its file still lacks. */
import type { Dossier } from '../../domain/dossier/completeness.ts';
import type { Messages } from '../../i18n/index.ts';

export type Overview = {
  dossier: Dossier | null;
  /** Where each paper is, and what it is called. */
  papers: readonly { href: string; label: string }[];
};

export function OverviewPage({ facts, t }: { facts: Overview; t: Messages }) {
  const { overview, dossierPart } = t.papers;
  const { dossier, papers } = facts;
  return (
    <>
      {dossier ? (
        <section class="card" aria-labelledby="dossier">
          <h2 id="dossier">{overview.dossier(dossier.percent)}</h2>
          {dossier.missing.length === 0 ? <p>{overview.complete}</p> : <p>{overview.missing}</p>}
          <ul>
            {dossier.missing.map((part) => (
              <li>{dossierPart[part]}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <h2>{overview.heading}</h2>
      {papers.length === 0 ? <p>{overview.none}</p> : null}
      <ul class="papers">
        {papers.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      <p class="hint no-print">{overview.howToPrint}</p>
    </>
  );
}
