-- Hand-written: what the schema language cannot say.

-- For the personal queue of whoever decides.
CREATE INDEX "case_decision_open_idx" ON "case" ("reported_at")
  WHERE "closed_at" IS NULL AND "details" ?| ARRAY['pendingAgreement', 'closureProposal', 'declined'];
