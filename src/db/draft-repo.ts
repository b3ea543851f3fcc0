/** What somebody filled into a form and did not submit: read by that person alone. */
import type { Instant } from '../domain/time/instant.ts';
import type { Sql } from './sql.ts';

/** One window with one form in it. */
export type DraftKey = { viewId: string; form: string };

/** What a field held, as Slack says it. */
export type DraftField = Record<string, unknown>;
export type Draft = DraftKey & { fields: Record<string, DraftField>; keptAt: Instant };

export type DraftRepo = {
  /**
   * Keeps what stands in this window, in place of the draft that it went on with. What was closed is not changed again by
   * a late delivery, and what was submitted is not kept any more.
   */
  keep: (
    draft: DraftKey & {
      personId: string;
      /** The case that the form is about; empty where there is none. */
      subject: string;
      fields: Record<string, DraftField>;
      closed: boolean;
      at: Instant;
    },
    instead: DraftKey | null,
  ) => Promise<void>;
  /** The newest first. */
  of: (personId: string, form: string, subject: string, limit: number) => Promise<Draft[]>;
  find: (personId: string, key: DraftKey) => Promise<Draft | null>;
  /** The window was submitted: neither it nor the drafts that it went on with are offered again. */
  submitted: (window: DraftKey, personId: string, with_: readonly DraftKey[], at: Instant) => Promise<void>;
  /** Deletes what nobody came back to. */
  forget: (before: Instant) => Promise<number>;
};

type Row = { view_id: string; form: string; fields: Record<string, DraftField>; kept_at: Date };

export function createDraftRepo(sql: Sql): DraftRepo {
  return {
    keep: async ({ viewId, form, personId, subject, fields, closed, at }, instead) => {
      await sql.run(
        'draft-keep',
        `WITH gone AS (DELETE FROM form_draft WHERE view_id = $8 AND form = $9 AND person_id = $3 AND fields IS NOT NULL
           AND (view_id, form) <> ($1, $2))
         INSERT INTO form_draft (view_id, form, person_id, subject, fields, closed, kept_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (view_id, form) DO UPDATE SET fields = EXCLUDED.fields, closed = EXCLUDED.closed, kept_at = EXCLUDED.kept_at
         WHERE form_draft.fields IS NOT NULL AND (EXCLUDED.closed OR NOT form_draft.closed)`,
        [
          viewId,
          form,
          personId,
          subject,
          JSON.stringify(fields),
          closed,
          at,
          instead?.viewId ?? null,
          instead?.form ?? null,
        ],
      );
    },
    of: async (personId, form, subject, limit) =>
      (
        await sql.all<Row>(
          'drafts-of',
          `SELECT view_id, form, fields, kept_at FROM form_draft
           WHERE person_id = $1 AND form = $2 AND subject = $3 AND fields IS NOT NULL ORDER BY kept_at DESC, view_id LIMIT $4`,
          [personId, form, subject, limit],
        )
      ).map(read),
    find: async (personId, { viewId, form }) => {
      const row = await sql.one<Row>(
        'draft-find',
        'SELECT view_id, form, fields, kept_at FROM form_draft WHERE person_id = $1 AND view_id = $2 AND form = $3 AND fields IS NOT NULL',
        [personId, viewId, form],
      );
      return row ? read(row) : null;
    },
    submitted: async ({ viewId, form }, personId, with_, at) => {
      await sql.run(
        'draft-submitted',
        `WITH gone AS (DELETE FROM form_draft d USING jsonb_to_recordset($4::jsonb) AS w("viewId" text, form text)
           WHERE d.view_id = w."viewId" AND d.form = w.form AND d.person_id = $3 AND (d.view_id, d.form) <> ($1, $2))
         INSERT INTO form_draft (view_id, form, person_id, subject, fields, kept_at) VALUES ($1, $2, $3, '', NULL, $5)
         ON CONFLICT (view_id, form) DO UPDATE SET fields = NULL, kept_at = EXCLUDED.kept_at`,
        [viewId, form, personId, JSON.stringify(with_), at],
      );
    },
    forget: (before) => sql.run('drafts-forget', 'DELETE FROM form_draft WHERE kept_at < $1', [before]),
  };
}

function read({ view_id, form, fields, kept_at }: Row): Draft {
  return { viewId: view_id, form, fields, keptAt: kept_at.toISOString() };
}
