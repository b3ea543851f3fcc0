-- AlterTable
ALTER TABLE "person" ADD COLUMN     "home_area" TEXT;

-- Hand-written: asked for every few seconds, and empty nearly always.
CREATE INDEX "case_to_archive_idx" ON "case" (coalesce("closed_at", "triaged_at"))
  WHERE "status" IN ('resolved', 'unresolved', 'withdrawn', 'not_accepted', 'referred_out') AND NOT "details" ? 'archivedAt';
