/** Whom a veteran stays away from: sealed, with a data key each, and matched with parties by blind index alone. */
import type { Exclusion, ExclusionEntry, ExclusionField } from '../domain/impartiality/exclusion.ts';
import { seal, unseal } from '../platform/sealing.ts';
import { type CaseAccess, createAccessRepo } from './access-repo.ts';
import { createCaseKeyRepo } from './case-key-repo.ts';
import type { SealKeys } from './party-repo.ts';
import { nameIndex, phoneIndex } from './party-rows.ts';
import type { Sql } from './sql.ts';

type Access = Pick<CaseAccess, 'by' | 'purpose' | 'at'>;

export type ExclusionRepo = {
  /** This veteran's own, in the order of entry; the reading is recorded. */
  reveal: (personId: string, access: Access) => Promise<Exclusion[]>;
  enter: (id: string, personId: string, entry: ExclusionEntry, access: Access) => Promise<void>;
  /** Only one's own. */
  remove: (id: string, personId: string, access: Access) => Promise<void>;
};

type Row = { id: string; person_id: string; name_sealed: string; contact_sealed: string; entered_at: Date };

const placeOf = (column: ExclusionField, rowId: string) => ({ table: 'person_exclusion', column, rowId });

export function createExclusionRepo(sql: Sql, { ring, indexKey }: SealKeys): ExclusionRepo {
  const keys = createCaseKeyRepo(sql, ring); // by the id of the entry: it belongs to no case
  const accesses = createAccessRepo(sql);
  return {
    reveal: async (personId, access) => {
      await accesses.record({ ...access, kind: 'exclusions_opened' });
      const rows = await sql.all<Row>(
        'exclusions-of',
        `SELECT id, person_id, name_sealed, contact_sealed, entered_at FROM person_exclusion
         WHERE person_id = $1 ORDER BY entered_at, id`,
        [personId],
      );
      return Promise.all(
        rows.map(async (row) => {
          const key = await keys.ofCase(row.id);
          return {
            id: row.id,
            personId: row.person_id,
            name: unseal(key, placeOf('name', row.id), row.name_sealed),
            contact: unseal(key, placeOf('contact', row.id), row.contact_sealed),
            enteredAt: row.entered_at.toISOString(),
          };
        }),
      );
    },
    enter: async (id, personId, { name, contact }, access) => {
      await accesses.record({ ...access, kind: 'exclusion_entered' });
      const key = await keys.ofCase(id);
      await sql.run(
        'exclusion-enter',
        `INSERT INTO person_exclusion (id, person_id, name_sealed, contact_sealed, name_index, contact_index, entered_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          ...[id, personId, seal(key, placeOf('name', id), name), seal(key, placeOf('contact', id), contact)],
          ...[nameIndex(indexKey, name), phoneIndex(indexKey, contact), access.at],
        ],
      );
    },
    remove: async (id, personId, access) => {
      await accesses.record({ ...access, kind: 'exclusion_removed' });
      await sql.run('exclusion-remove', 'DELETE FROM person_exclusion WHERE id = $1 AND person_id = $2', [
        id,
        personId,
      ]);
    },
  };
}
