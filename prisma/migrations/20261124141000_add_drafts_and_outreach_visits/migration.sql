-- CreateTable
CREATE TABLE "form_draft" (
    "view_id" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "fields" JSONB,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_draft_pkey" PRIMARY KEY ("view_id","form")
);

-- CreateTable
CREATE TABLE "outreach_visit" (
    "id" UUID NOT NULL,
    "view_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "team_id" TEXT,
    "area" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "visited_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "next_on" DATE,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outreach_visit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "form_draft_person_id_form_subject_idx" ON "form_draft"("person_id", "form", "subject");

-- CreateIndex
CREATE INDEX "form_draft_kept_at_idx" ON "form_draft"("kept_at");

-- CreateIndex
CREATE UNIQUE INDEX "outreach_visit_view_id_key" ON "outreach_visit"("view_id");

-- CreateIndex
CREATE INDEX "outreach_visit_person_id_visited_at_idx" ON "outreach_visit"("person_id", "visited_at");

-- CreateIndex
CREATE INDEX "outreach_visit_team_id_visited_at_idx" ON "outreach_visit"("team_id", "visited_at");
