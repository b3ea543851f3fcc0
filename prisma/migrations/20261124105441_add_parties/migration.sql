-- CreateTable
CREATE TABLE "case_key" (
    "case_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "wrapped" TEXT NOT NULL,

    CONSTRAINT "case_key_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "party" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "part" TEXT NOT NULL,
    "side" TEXT,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "vulnerabilities" TEXT[],
    "consent" TEXT NOT NULL,
    "consent_on" DATE,
    "acts_for" UUID,
    "authority" TEXT,
    "authority_on" DATE,
    "caucus_owner_id" TEXT,
    "name_sealed" TEXT NOT NULL,
    "contact_sealed" TEXT NOT NULL,
    "address_sealed" TEXT NOT NULL,
    "note_sealed" TEXT NOT NULL,
    "name_index" BYTEA NOT NULL,
    "contact_index" BYTEA,
    "entered_by" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party_stance" (
    "id" BIGSERIAL NOT NULL,
    "party_id" UUID NOT NULL,
    "stance" TEXT NOT NULL,
    "said_on" DATE NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "party_stance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party_access" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "case_id" UUID,
    "party_id" UUID,
    "searched_for" BYTEA,
    "found" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "party_access_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page_visit" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "session_hash" BYTEA,
    "person_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "case_id" UUID,
    "purpose" TEXT,
    "open_until" TIMESTAMPTZ(3) NOT NULL,
    "visit_until" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "page_visit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_key_key_id_idx" ON "case_key"("key_id");

-- CreateIndex
CREATE INDEX "party_case_id_idx" ON "party"("case_id");

-- CreateIndex
CREATE INDEX "party_name_index_idx" ON "party"("name_index");

-- CreateIndex
CREATE INDEX "party_contact_index_idx" ON "party"("contact_index");

-- CreateIndex
CREATE INDEX "party_stance_party_id_id_idx" ON "party_stance"("party_id", "id");

-- CreateIndex
CREATE INDEX "party_access_case_id_id_idx" ON "party_access"("case_id", "id");

-- CreateIndex
CREATE INDEX "party_access_actor_id_id_idx" ON "party_access"("actor_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "page_visit_token_hash_key" ON "page_visit"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "page_visit_session_hash_key" ON "page_visit"("session_hash");

-- CreateIndex
CREATE INDEX "page_visit_recorded_at_idx" ON "page_visit"("recorded_at");

-- Hand-written from here on: what the schema language cannot say.

-- Nothing readable can be stored where something sealed belongs.
ALTER TABLE "party" ADD CONSTRAINT "party_is_sealed" CHECK (
  "name_sealed" LIKE 'v1.%' AND "contact_sealed" LIKE 'v1.%' AND "address_sealed" LIKE 'v1.%' AND "note_sealed" LIKE 'v1.%'
);
ALTER TABLE "party" ADD CONSTRAINT "party_side" CHECK (("part" = 'party') = ("side" IS NOT NULL));

CREATE FUNCTION "refuse_change_of_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'LJ002';
END
$$;
CREATE TRIGGER "party_access_append_only" BEFORE UPDATE OR DELETE ON "party_access"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_record"();
CREATE TRIGGER "party_access_no_truncate" BEFORE TRUNCATE ON "party_access"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();
CREATE TRIGGER "party_stance_append_only" BEFORE UPDATE OR DELETE ON "party_stance"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_record"();
CREATE TRIGGER "party_stance_no_truncate" BEFORE TRUNCATE ON "party_stance"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();
