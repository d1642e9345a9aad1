-- CreateTable
CREATE TABLE "broadcast" (
    "case_id" INTEGER NOT NULL,
    "sent" INTEGER NOT NULL,
    "recipients" INTEGER NOT NULL,
    "shown_at" TIMESTAMPTZ(3),

    CONSTRAINT "broadcast_pkey" PRIMARY KEY ("case_id")
);

-- AddForeignKey
ALTER TABLE "broadcast" ADD CONSTRAINT "broadcast_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
