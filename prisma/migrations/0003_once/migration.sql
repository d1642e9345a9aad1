-- AlterTable
ALTER TABLE "conversation" DROP COLUMN "locale";

-- CreateTable
CREATE TABLE "once" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "once_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "once_at_idx" ON "once"("at");
