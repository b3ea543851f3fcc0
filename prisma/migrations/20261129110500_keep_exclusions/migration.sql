-- CreateTable
CREATE TABLE "person_exclusion" (
    "id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "name_sealed" TEXT NOT NULL,
    "contact_sealed" TEXT NOT NULL,
    "name_index" BYTEA NOT NULL,
    "contact_index" BYTEA,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_exclusion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_exclusion_person_id_idx" ON "person_exclusion"("person_id");

-- CreateIndex
CREATE INDEX "person_exclusion_name_index_idx" ON "person_exclusion"("name_index");

-- CreateIndex
CREATE INDEX "person_exclusion_contact_index_idx" ON "person_exclusion"("contact_index");
