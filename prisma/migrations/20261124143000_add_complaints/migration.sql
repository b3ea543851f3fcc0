-- AlterTable
ALTER TABLE "party_access" ADD COLUMN     "criteria" TEXT;

-- AlterTable
ALTER TABLE "page_visit" ADD COLUMN     "starts_at" TEXT;

-- CreateTable
CREATE TABLE "complaint" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "about_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "party_id" UUID,
    "text_sealed" TEXT NOT NULL,
    "registered_by" TEXT NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_sealed" TEXT,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "complaint_case_id_idx" ON "complaint"("case_id");

-- CreateIndex
CREATE INDEX "complaint_about_id_idx" ON "complaint"("about_id");

-- CreateIndex
CREATE INDEX "complaint_party_id_idx" ON "complaint"("party_id");

-- Hand-written from here on: what the schema language cannot say.

-- Nothing readable can be stored where something sealed belongs.
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_is_sealed" CHECK (
  "text_sealed" LIKE 'v1.%' AND coalesce("decision_sealed", 'v1.') LIKE 'v1.%'
);
-- For the sweep that tells whoever decides.
CREATE INDEX "complaint_untold_idx" ON "complaint" ("registered_at") WHERE "told_at" IS NULL;
-- For the sweep that reminds of requests for recusal.
CREATE INDEX "case_recusal_open_idx" ON "case" ("reported_at")
  WHERE "details" @? '$.recusals[*] ? (!exists(@.decision))';
