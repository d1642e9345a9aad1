-- AlterTable
ALTER TABLE "channel_identity" ADD COLUMN     "announced_at" TIMESTAMPTZ(3),
ADD COLUMN     "invited_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "broadcast" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "delivered_at" TIMESTAMPTZ(3),
ADD COLUMN     "read_at" TIMESTAMPTZ(3),
ADD COLUMN     "serves" TEXT,
ADD COLUMN     "tried" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "sealed_unconfirmed" BYTEA;

-- CreateTable
CREATE TABLE "delivery_status" (
    "platform" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "failure" JSONB,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_status_pkey" PRIMARY KEY ("platform","external_id","status")
);

-- CreateIndex
CREATE INDEX "delivery_status_received_at_idx" ON "delivery_status"("received_at");

-- What waits until a person writes, in order; few rows at any time.
CREATE INDEX "delivery_held_idx" ON "delivery"("platform", "chat_id", "id") WHERE "status" = 'held';
