/** The terms that somebody has put together for an agreement that is not on record yet: read by that person alone. */
import type { DraftTerms } from '../domain/agreement/draft-terms.ts';
import type { Sql } from './sql.ts';

export type AgreementDraftRepo = {
  read: (caseId: string, personId: string) => Promise<DraftTerms>;
  write: (caseId: string, personId: string, draft: DraftTerms) => Promise<void>;
  drop: (caseId: string, personId: string) => Promise<void>;
  /** Deletes what nobody came back to. */
  forgetOld: () => Promise<number>;
};

const EMPTY: DraftTerms = { terms: [], nextId: 1 };

export function createAgreementDraftRepo(sql: Sql): AgreementDraftRepo {
  return {
    read: async (caseId, personId) => {
      const row = await sql.one<{ draft: DraftTerms }>(
        'agreement-draft',
        'SELECT draft FROM agreement_draft WHERE case_id = $1 AND person_id = $2',
        [caseId, personId],
      );
      return row?.draft ?? EMPTY;
    },
    write: async (caseId, personId, draft) => {
      await sql.run(
        'agreement-draft-write',
        `INSERT INTO agreement_draft (case_id, person_id, draft) VALUES ($1, $2, $3)
         ON CONFLICT (case_id, person_id) DO UPDATE SET draft = EXCLUDED.draft, recorded_at = now()`,
        [caseId, personId, JSON.stringify(draft)],
      );
    },
    drop: async (caseId, personId) => {
      await sql.run('agreement-draft-drop', 'DELETE FROM agreement_draft WHERE case_id = $1 AND person_id = $2', [
        caseId,
        personId,
      ]);
    },
    forgetOld: () =>
      sql.run(
        'agreement-draft-forget',
        `DELETE FROM agreement_draft WHERE recorded_at < now() - interval '7 days'`,
        [],
      ),
  };
}
