/** Links into the self-hosted pages and the visits that they open. A link opens one visit; of both only hashes are kept. */
import { createHash, randomBytes } from 'node:crypto';
import type { Purpose } from '../domain/parties/party.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Locale } from '../i18n/index.ts';
import type { Sql } from './sql.ts';

/** For whom, about what (null: no case, for the search), and in which language. */
export type Invitation = {
  id: string;
  personId: string;
  caseId: string | null;
  /** On which page the visit begins; null: the parties, or the search. */
  startsAt: string | null;
  locale: Locale;
  until: Instant;
};
export type Visit = Omit<Invitation, 'until'> & { purpose: Purpose; until: Instant };

export type VisitRepo = {
  /** Gives the secret of a new link. */
  invite: (invitation: Invitation) => Promise<string>;
  /** The link as it waits to be opened; null when there is none, or it was opened, or its time is over. */
  waiting: (token: string, now: Instant) => Promise<Invitation | null>;
  /** Opens the visit, once; gives the secret of the visit. */
  open: (token: string, purpose: Purpose, now: Instant, until: Instant) => Promise<string | null>;
  /** The visit under way; null when its time is over. */
  current: (session: string, now: Instant) => Promise<Visit | null>;
  leave: (session: string) => Promise<void>;
  forgetOld: () => Promise<number>;
};

type Row = {
  id: string;
  person_id: string;
  case_id: string | null;
  starts_at: string | null;
  locale: Locale;
  purpose: Purpose;
  open_until: Date;
  visit_until: Date;
};

const SECRET_BYTES = 32;
const COLUMNS = 'id, person_id, case_id, starts_at, locale, purpose, open_until, visit_until';

export function createVisitRepo(sql: Sql): VisitRepo {
  const about = ({ id, person_id, case_id, starts_at, locale }: Row) => ({
    id,
    personId: person_id,
    caseId: case_id,
    startsAt: starts_at,
    locale,
  });
  return {
    invite: async ({ id, personId, caseId, startsAt, locale, until }) => {
      const token = newSecret();
      await sql.run(
        'visit-invite',
        'INSERT INTO page_visit (id, token_hash, person_id, case_id, locale, open_until, starts_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [id, hashOf(token), personId, caseId, locale, until, startsAt],
      );
      return token;
    },
    waiting: async (token, now) => {
      const row = await sql.one<Row>(
        'visit-waiting',
        `SELECT ${COLUMNS} FROM page_visit WHERE token_hash = $1 AND session_hash IS NULL AND open_until > $2`,
        [hashOf(token), now],
      );
      return row && { ...about(row), until: row.open_until.toISOString() };
    },
    open: async (token, purpose, now, until) => {
      const session = newSecret();
      const opened = await sql.run(
        'visit-open',
        `UPDATE page_visit SET session_hash = $2, purpose = $3, visit_until = $5
         WHERE token_hash = $1 AND session_hash IS NULL AND open_until > $4`,
        [hashOf(token), hashOf(session), purpose, now, until],
      );
      return opened === 1 ? session : null;
    },
    current: async (session, now) => {
      const row = await sql.one<Row>(
        'visit-current',
        `SELECT ${COLUMNS} FROM page_visit WHERE session_hash = $1 AND visit_until > $2`,
        [hashOf(session), now],
      );
      return row && { ...about(row), purpose: row.purpose, until: row.visit_until.toISOString() };
    },
    leave: async (session) => {
      await sql.run('visit-leave', 'UPDATE page_visit SET visit_until = to_timestamp(0) WHERE session_hash = $1', [
        hashOf(session),
      ]);
    },
    forgetOld: () => sql.run('visit-forget', `DELETE FROM page_visit WHERE recorded_at < now() - interval '1 day'`, []),
  };
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** A random secret of 256 bits needs no slow hash. */
function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
