-- CreateTable
CREATE TABLE "case_task" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "cycle" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "owner_role" TEXT NOT NULL,
    "owner_id" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "closed_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "case_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sentinel_review" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "cycle" INTEGER NOT NULL,
    "trigger" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "owner_id" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "lessons" TEXT,

    CONSTRAINT "sentinel_review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_task_owner_id_state_idx" ON "case_task"("owner_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "case_task_case_id_cycle_path_kind_slot_key" ON "case_task"("case_id", "cycle", "path", "kind", "slot");

-- CreateIndex
CREATE UNIQUE INDEX "sentinel_review_event_id_key" ON "sentinel_review"("event_id");

-- CreateIndex
CREATE INDEX "sentinel_review_case_id_idx" ON "sentinel_review"("case_id");

-- AddForeignKey
ALTER TABLE "case_task" ADD CONSTRAINT "case_task_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sentinel_review" ADD CONSTRAINT "sentinel_review_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hand-written from here on: what the schema language cannot say.

ALTER TABLE "case_task" ADD CONSTRAINT "case_task_state" CHECK (
  ("state" = 'open' AND "closed_at" IS NULL)
  OR ("state" = 'done' AND "closed_at" IS NOT NULL AND "done_at" IS NOT NULL)
  OR ("state" = 'not_needed' AND "closed_at" IS NOT NULL)
);
CREATE UNIQUE INDEX "sentinel_review_one_open" ON "sentinel_review" ("case_id") WHERE "closed_at" IS NULL;
ALTER TABLE "sentinel_review" ADD CONSTRAINT "sentinel_review_lessons" CHECK (("closed_at" IS NULL) = ("lessons" IS NULL));

-- No agreement without the law that it stands on and the organisation that answers for it.
ALTER TABLE "case" ADD CONSTRAINT "case_agreement_basis_and_host" CHECK (
  NOT ("details" ? 'agreement') OR coalesce(
    "details" #>> '{agreement,basis}' IN ('public_security', 'peoples_mediation', 'informal')
      AND length(trim("details" #>> '{agreement,host}')) >= 2,
    false)
);
