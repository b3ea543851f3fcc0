-- AlterTable
ALTER TABLE "reminder" ADD COLUMN     "next_step_at" TIMESTAMPTZ(3),
ADD COLUMN     "told" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "reminder_next_step_at_idx" ON "reminder"("next_step_at");
