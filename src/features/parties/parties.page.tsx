/** Everyone around one case, to read and to print. */
import type { Child } from 'hono/jsx';
import { PARTS, type Party, withoutGuardian } from '../../domain/parties/party.ts';
import { labelText } from '../../i18n/party-label.ts';
import type { Words } from '../../i18n/words.ts';

/** Everyone around a case that was merged into this one. */
export type MergedParties = { number: string; parties: readonly Party[] };
export type PartiesFacts = {
  number: string;
  parties: readonly Party[];
  merged: readonly MergedParties[];
  /** Agents whom the law does not allow here. */
  barred: readonly Party[];
  /** Of the reader's own surname, where they live. */
  namesakes: readonly Party[];
  mayWrite: boolean;
  isSaved: boolean;
};

export function PartiesPage({ facts, words }: { facts: PartiesFacts; words: Words }) {
  const { list, part } = words.t.parties;
  const { parties, merged, barred, namesakes, mayWrite, isSaved } = facts;
  return (
    <>
      {isSaved ? (
        <p class="notice" role="status">
          {list.saved}
        </p>
      ) : null}
      {withoutGuardian(parties).map((minor) => (
        <p class="notice wrong">{list.minorAlone(labelText(minor, parties, words.t))}</p>
      ))}
      {namesakes.map((party) => (
        <p class="notice">{list.sameSurname(labelText(party, parties, words.t))}</p>
      ))}
      {barred.map((agent) => (
        <p class="notice wrong">{list.agentBarred(labelText(agent, parties, words.t))}</p>
      ))}
      {parties.length === 0 ? <p>{list.none}</p> : null}
      {parties.map((party) => (
        <PartyCard party={party} all={parties} mayWrite={mayWrite} words={words} />
      ))}
      {mayWrite ? (
        <div class="row">
          {PARTS.filter((one) => parties.length > 0 || one === 'party').map((one) => (
            <a class={one === 'party' ? 'button' : 'button plain'} href={`/parties/new?part=${one}`}>
              {list.add(part[one])}
            </a>
          ))}
        </div>
      ) : (
        <p class="hint no-print">{list.readOnly}</p>
      )}
      {merged.map((one) => (
        <>
          <p class="notice">{list.mergedFrom(one.number)}</p>
          {one.parties.map((party) => (
            <PartyCard party={party} all={one.parties} mayWrite={mayWrite} isMerged words={words} />
          ))}
        </>
      ))}
    </>
  );
}

type CardProps = { party: Party; all: readonly Party[]; mayWrite: boolean; isMerged?: boolean; words: Words };

function PartyCard({ party, all, mayWrite, isMerged = false, words }: CardProps) {
  const { t } = words;
  const { field, list, vulnerability, authority, stance } = t.parties;
  const label = labelText(party, all, t);
  const flags = party.vulnerabilities.map((one) => vulnerability[one]).join(t.common.listSeparator);
  return (
    <section class="card" aria-labelledby={`p-${party.id}`}>
      <h2 id={`p-${party.id}`}>{label}</h2>
      <dl>
        <Fact name={field.name} value={party.name} />
        <Fact name={field.kind} value={t.parties.kind[party.kind]} />
        <Fact name={field.contact} value={party.contact} />
        <Fact name={field.address} value={party.address} />
        <Fact name={field.vulnerabilities} value={flags} />
        <Fact name={consentName(party, words)} value={consentText(party, words)} />
        <Fact
          name={field.authority}
          value={party.authority ? dated(authority[party.authority], party.authorityOn, words) : ''}
        />
        <Fact name={field.caucusOwnerId} value={party.caucusOwnerId ? words.person(party.caucusOwnerId) : ''} />
        <Fact name={field.note} value={party.note} />
        {party.stances.length > 0 ? (
          <Fact
            name={list.stances}
            value={party.stances
              .map((said) => list.stance(words.day(said.on), stance[said.stance], words.person(said.by)))
              .join('\n')}
          />
        ) : null}
      </dl>
      {mayWrite ? (
        <p class="no-print">
          {isMerged ? (
            <a href={`/parties/new?part=${party.part}&from=${party.id}`} aria-label={list.enterHereOf(label)}>
              {list.enterHere}
            </a>
          ) : (
            <a href={`/parties/${party.id}`} aria-label={list.editOf(label)}>
              {list.edit}
            </a>
          )}
        </p>
      ) : null}
    </section>
  );
}

function Fact({ name, value }: { name: string; value: Child }) {
  return value === '' ? null : (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function consentName({ part }: Party, { t }: Words): string {
  return part === 'invited' ? t.parties.consentOfParties : t.parties.field.consent;
}

function consentText({ part, consent, consentOn }: Party, words: Words): string {
  if (part !== 'party' && part !== 'invited') return '';
  return dated(words.t.parties.consent[consent], consentOn, words);
}

function dated(text: string, on: string | null, words: Words): string {
  return on ? words.t.parties.list.consent(text, words.day(on)) : text;
}
