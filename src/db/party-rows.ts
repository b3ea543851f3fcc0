/** A row of the store ↔ a person around a case: sealed on the way in, opened on the way out. */
import {
  type Party,
  type PartyEntry,
  SEALED_FIELDS,
  type SealedField,
  type StanceRecord,
} from '../domain/parties/party.ts';
import { nameToFind, phoneToFind } from '../domain/parties/search-value.ts';
import { blindIndex, seal, unseal } from '../platform/sealing.ts';

export type PartyRow = Record<`${SealedField}_sealed`, string> & {
  id: string;
  case_id: string;
  version: number;
  part: Party['part'];
  side: Party['side'];
  ordinal: number;
  kind: Party['kind'];
  vulnerabilities: Party['vulnerabilities'];
  consent: Party['consent'];
  consent_on: string | null;
  acts_for: string | null;
  authority: Party['authority'];
  authority_on: string | null;
  caucus_owner_id: string | null;
  entered_at: Date;
  key_id: string;
  wrapped: string;
  stances: StanceRecord[];
};

const TABLE = 'party';
const placeOf = (column: SealedField, rowId: string) => ({ table: TABLE, column, rowId });

export function openRow(row: PartyRow, dataKey: Buffer): Party {
  const open = (field: SealedField) => unseal(dataKey, placeOf(field, row.id), row[`${field}_sealed`]);
  return {
    id: row.id,
    caseId: row.case_id,
    version: row.version,
    part: row.part,
    side: row.side,
    ordinal: row.ordinal,
    kind: row.kind,
    vulnerabilities: row.vulnerabilities,
    consent: row.consent,
    consentOn: row.consent_on,
    actsFor: row.acts_for,
    authority: row.authority,
    authorityOn: row.authority_on,
    caucusOwnerId: row.caucus_owner_id,
    name: open('name'),
    contact: open('contact'),
    address: open('address'),
    note: open('note'),
    enteredAt: row.entered_at.toISOString(),
    stances: row.stances,
  };
}

export function nameIndex(indexKey: Buffer, name: string): Buffer {
  return blindIndex(indexKey, 'party.name', nameToFind(name));
}

/** Null where there is no number to find. */
export function phoneIndex(indexKey: Buffer, contact: string): Buffer | null {
  const digits = phoneToFind(contact);
  return digits === '' ? null : blindIndex(indexKey, 'party.contact', digits);
}

/** The columns that both writing statements have, in their order: codes, sealed fields, indexes. */
export function writtenColumns(entry: PartyEntry, id: string, dataKey: Buffer, indexKey: Buffer): unknown[] {
  return [
    entry.kind,
    entry.vulnerabilities,
    entry.consent,
    entry.consentOn,
    entry.actsFor,
    entry.authority,
    entry.authorityOn,
    entry.caucusOwnerId,
    ...SEALED_FIELDS.map((field) => seal(dataKey, placeOf(field, id), entry[field])),
    nameIndex(indexKey, entry.name),
    phoneIndex(indexKey, entry.contact),
  ];
}
