-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "programme" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" JSONB NOT NULL,
    "triage_channel_id" TEXT NOT NULL,
    "league_channel_id" TEXT NOT NULL,
    "digest_channel_id" TEXT NOT NULL,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "station" (
    "id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "channel_id" TEXT,
    "areas" JSONB NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "station_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "station_id" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "slack_user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT[],
    "station_id" TEXT NOT NULL,
    "team_id" TEXT,
    "style" TEXT,
    "skills" TEXT[],
    "areas" TEXT[],
    "availability" TEXT NOT NULL DEFAULT 'on_duty',
    "excluded_areas" TEXT[],

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "veteran_load" (
    "person_id" TEXT NOT NULL,
    "cap" DOUBLE PRECISION NOT NULL,
    "points" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "veteran_load_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "cycle" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "station_id" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "team_id" TEXT,
    "difficulty" TEXT,
    "owner_id" TEXT,
    "reported_by" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "triaged_at" TIMESTAMPTZ(3),
    "taken_at" TIMESTAMPTZ(3),
    "first_contact_due_at" TIMESTAMPTZ(3),
    "first_contact_at" TIMESTAMPTZ(3),
    "agreed_at" TIMESTAMPTZ(3),
    "performed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "next_on" DATE,
    "details" JSONB NOT NULL,
    "source_view_id" TEXT,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" BIGSERIAL NOT NULL,
    "case_id" UUID NOT NULL,
    "cycle" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "payload" JSONB NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_delivery" (
    "event_id" BIGINT NOT NULL,
    "reaction" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "not_before" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "event_delivery_pkey" PRIMARY KEY ("event_id","reaction")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "cycle" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "anchor_on" DATE NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "armed_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "sent_to" TEXT,
    "kept_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slack_post" (
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "ts" TEXT,
    "posted_to" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "slack_post_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "publication" (
    "kind" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "requested_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("kind","period")
);

-- CreateTable
CREATE TABLE "weekly_calls" (
    "week" TEXT NOT NULL,
    "station_id" TEXT NOT NULL,
    "calls" INTEGER NOT NULL,
    "disputes" INTEGER NOT NULL,

    CONSTRAINT "weekly_calls_pkey" PRIMARY KEY ("week","station_id")
);

-- CreateTable
CREATE TABLE "handled_request" (
    "key" TEXT NOT NULL,
    "answer" JSONB,
    "handled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handled_request_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "system_fact" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "system_fact_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_slack_user_id_key" ON "person"("slack_user_id");

-- CreateIndex
CREATE INDEX "person_team_id_idx" ON "person"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_number_key" ON "case"("number");

-- CreateIndex
CREATE UNIQUE INDEX "case_source_view_id_key" ON "case"("source_view_id");

-- CreateIndex
CREATE INDEX "case_status_level_idx" ON "case"("status", "level");

-- CreateIndex
CREATE INDEX "case_team_id_status_idx" ON "case"("team_id", "status");

-- CreateIndex
CREATE INDEX "case_owner_id_status_idx" ON "case"("owner_id", "status");

-- CreateIndex
CREATE INDEX "case_reported_at_idx" ON "case"("reported_at");

-- CreateIndex
CREATE INDEX "case_taken_at_idx" ON "case"("taken_at");

-- CreateIndex
CREATE INDEX "case_first_contact_due_at_idx" ON "case"("first_contact_due_at");

-- CreateIndex
CREATE INDEX "case_event_case_id_id_idx" ON "case_event"("case_id", "id");

-- CreateIndex
CREATE INDEX "reminder_state_due_at_idx" ON "reminder"("state", "due_at");

-- CreateIndex
CREATE INDEX "reminder_anchor_on_idx" ON "reminder"("anchor_on");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_case_id_cycle_kind_anchor_on_key" ON "reminder"("case_id", "cycle", "kind", "anchor_on");

-- CreateIndex
CREATE INDEX "handled_request_handled_at_idx" ON "handled_request"("handled_at");

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "veteran_load" ADD CONSTRAINT "veteran_load_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hand-written from here on: what the schema language cannot say.

CREATE SEQUENCE "case_number";

-- The owed part of the outbox is small and asked for often; the done part is neither.
CREATE INDEX "event_delivery_owed_idx" ON "event_delivery" ("event_id") WHERE "done_at" IS NULL;
-- The weekly table counts sessions; no other kind of event is asked for by time.
CREATE INDEX "case_event_session_at_idx" ON "case_event" ("at") WHERE "type" = 'session.recorded';
CREATE INDEX "reminder_open_idx" ON "reminder" ("due_at") WHERE "state" IN ('pending', 'sending');

-- Raises inside the statement that would lift a veteran over the cap, so that nothing of it stays.
CREATE FUNCTION "refuse_over_cap"() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the lead''s workload cap is reached' USING ERRCODE = 'LJ001';
END
$$;

-- What happened stays as it was written.
CREATE FUNCTION "refuse_change_of_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'case_event is append-only' USING ERRCODE = 'LJ002';
END
$$;
CREATE TRIGGER "case_event_append_only" BEFORE UPDATE OR DELETE ON "case_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_history"();
CREATE TRIGGER "case_event_no_truncate" BEFORE TRUNCATE ON "case_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_history"();
