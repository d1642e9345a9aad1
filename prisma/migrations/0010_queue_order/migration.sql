-- The first end of a case's running deadlines stands in the case, so that a queue is read in its order from an index
-- and no further than it is shown.
ALTER TABLE "case" ADD COLUMN "first_due_at" TIMESTAMPTZ(3);

UPDATE "case" SET "first_due_at" = "running"."due_at"
FROM (SELECT "case_id", min("due_at") AS "due_at" FROM "deadline" WHERE "ended_at" IS NULL GROUP BY "case_id") AS "running"
WHERE "running"."case_id" = "case"."id";

-- The open cases of each step, the most urgent first. It takes the place of the index by which they were only found.
CREATE INDEX "case_waiting_idx" ON "case"(
  "sop", "step", ("facts"->'announcement'->>'class' IS NOT DISTINCT FROM 'serta-merta') DESC, "first_due_at",
  "step_since", "id"
) WHERE "closed_at" IS NULL;

-- DropIndex
DROP INDEX "case_sop_step_closed_at_idx";
