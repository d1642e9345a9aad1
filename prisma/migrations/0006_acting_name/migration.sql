-- AlterTable
ALTER TABLE "acting" ADD COLUMN     "name" TEXT,
ADD COLUMN     "nip" TEXT;
