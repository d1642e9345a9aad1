-- DropIndex
DROP INDEX "letter_nomor_key";
