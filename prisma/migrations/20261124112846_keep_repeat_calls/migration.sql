-- CreateTable
CREATE TABLE "dispute_call" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "view_id" TEXT NOT NULL,
    "reported_by" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "report" JSONB NOT NULL,
    "split_at" TIMESTAMPTZ(3),

    CONSTRAINT "dispute_call_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dispute_call_view_id_key" ON "dispute_call"("view_id");

-- CreateIndex
CREATE INDEX "dispute_call_case_id_reported_at_idx" ON "dispute_call"("case_id", "reported_at");

-- CreateIndex
CREATE INDEX "case_area_reported_at_idx" ON "case"("area", "reported_at");

-- AddForeignKey
ALTER TABLE "dispute_call" ADD CONSTRAINT "dispute_call_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
