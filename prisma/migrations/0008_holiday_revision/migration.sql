-- CreateTable
CREATE TABLE "holiday_revision" (
    "id" SERIAL NOT NULL,
    "approved_by" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "added" JSONB NOT NULL,
    "removed" JSONB NOT NULL,
    "planned" INTEGER NOT NULL,
    "last_case_id" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "holiday_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "holiday_revision_done_at_idx" ON "holiday_revision"("done_at");
