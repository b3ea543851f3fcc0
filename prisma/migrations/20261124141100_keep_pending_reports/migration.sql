-- AlterTable
ALTER TABLE "dispute_call" ADD COLUMN     "split_into" UUID;

-- AlterTable
ALTER TABLE "party" ADD COLUMN     "compared_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "pending_report" (
    "view_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "offered" TEXT[],
    "answer" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pending_report_pkey" PRIMARY KEY ("view_id")
);

-- CreateIndex
CREATE INDEX "pending_report_recorded_at_idx" ON "pending_report"("recorded_at");

-- Hand-written: what was merged into a case, which cases name another as related, and whom nobody has compared yet.
CREATE INDEX "case_merged_into_idx" ON "case" (("details" #>> '{mergedInto,id}')) WHERE "status" = 'merged';
CREATE INDEX "case_related_idx" ON "case" USING gin (("details" #> '{repeats,related}') jsonb_path_ops) WHERE "details" #> '{repeats,related}' IS NOT NULL;
CREATE INDEX "party_to_compare_idx" ON "party" ("entered_at") WHERE "compared_at" IS NULL;
