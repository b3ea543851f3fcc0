-- CreateTable
CREATE TABLE "agreement_draft" (
    "case_id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agreement_draft_pkey" PRIMARY KEY ("case_id","person_id")
);
