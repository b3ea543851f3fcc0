-- AlterTable
ALTER TABLE "case_task" ADD COLUMN     "hand_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "hand_note" TEXT,
ADD COLUMN     "handed_at" TIMESTAMPTZ(3),
ADD COLUMN     "handed_by" TEXT,
ADD COLUMN     "handed_to" TEXT;

-- Asked whether an answer is overdue at every sweep.
CREATE INDEX "case_task_hand_due_at_idx" ON "case_task"("hand_due_at") WHERE "state" = 'open' AND "hand_due_at" IS NOT NULL;
