/** Who was at a meeting, as a paper says it that is signed: nobody is named who was not there. */
import type { Agreement, Session } from '../../domain/case/records.ts';
import { SIDES } from '../../domain/case/vocabulary.ts';
import type { Party } from '../../domain/parties/party.ts';
import type { Messages } from '../../i18n/index.ts';
import type { Words } from '../../i18n/words.ts';

export type Presence = Pick<Session, 'attended' | 'agents' | 'guardianPresent' | 'invitees'>;
/** `unnamed`: those who came and of whom no name was entered, each as the paper calls them. */
export type WhoWasThere = { named: readonly Party[]; unnamed: readonly string[] };

export function whoWasThere(presence: Presence, people: readonly Party[], t: Messages): WhoWasThere {
  const { attended, agents = [], invitees = [] } = presence;
  const guests = people.filter(({ part, consent }) => part === 'invited' && consent !== 'refused');
  // What is on record is the kind of guest: names fit only where there is one for each.
  const guestsAreKnown = attended.includes('others') || guests.length === invitees.length;
  const named = people.filter((one) =>
    one.part === 'invited' ? guestsAreKnown && guests.includes(one) : cameFor(one, presence, people),
  );
  const has = (part: Party['part'], side: string) =>
    named.some((one) => one.part === part && (one.side ?? sideBehind(one, people)) === side);
  const { label, labelFor } = t.parties;
  return {
    named,
    unnamed: [
      ...attended
        .filter((who) => (who === 'others' ? guests.length === 0 : !has('party', who)))
        .map((who) => t.mediation.session.attendees[who]),
      ...agents
        .filter(({ side }) => !has('agent', side))
        .map(({ side }) => labelFor(label({ part: 'agent', side: null, ordinal: null }), t.codes.side[side])),
      ...(guestsAreKnown ? [] : invitees.map((kind) => t.forms.invitee[kind])),
    ],
  };
}

function cameFor(one: Party, { attended, agents = [], guardianPresent }: Presence, people: readonly Party[]): boolean {
  const isHere = (side: string | null) => attended.some((who) => who === side);
  if (one.part === 'party') return isHere(one.side);
  const behind = sideBehind(one, people);
  if (one.part === 'agent') return agents.some(({ side }) => side === behind);
  return one.part === 'guardian' && guardianPresent === true && isHere(behind);
}

function sideBehind({ actsFor }: Party, people: readonly Party[]): string | null {
  return people.find(({ id }) => id === actsFor)?.side ?? null;
}

/** The sides themselves are bound and sign; beside them, whoever stood for one of them or was heard. */
export function boundBy(agreement: Agreement, meeting: Session | undefined): Presence {
  const signed = SIDES.filter((side) => agreement.signatures[side] === 'agent_signed');
  const came = (meeting?.agents ?? []).filter(({ side }) => !signed.includes(side));
  return {
    attended: SIDES,
    agents: [...signed.map((side) => ({ side, authority: 'special' as const })), ...came],
    guardianPresent: Boolean(agreement.guardianPresent || meeting?.guardianPresent),
    invitees: meeting?.invitees ?? [],
  };
}

/** Whoever led the meeting or mediated beside; an officer who is there to learn mediates nothing. */
export function mediatorsAt({ performedBy, tookPart = [] }: Session): string[] {
  const beside = tookPart.filter(({ role }) => role !== 'observer').map(({ personId }) => personId);
  return [...new Set([performedBy, ...beside])];
}

/** The other officers, each with the role that was named. */
export function officersBeside({ tookPart = [] }: Session, { t, person }: Words): string[] {
  return tookPart.map(({ personId, role }) =>
    role ? t.papers.named(t.forms.teamRole[role], person(personId)) : person(personId),
  );
}
