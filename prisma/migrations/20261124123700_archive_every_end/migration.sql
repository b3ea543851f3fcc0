-- Hand-written: every end has its time in one column, so that one condition finds whatever is to be archived.
UPDATE "case" SET "closed_at" = "triaged_at" WHERE "status" IN ('not_accepted', 'referred_out') AND "closed_at" IS NULL;
DROP INDEX "case_to_archive_idx";
CREATE INDEX "case_to_archive_idx" ON "case" ("closed_at") WHERE "closed_at" IS NOT NULL AND NOT "details" ? 'archivedAt';
