-- DropForeignKey
ALTER TABLE "case_unit" DROP CONSTRAINT "case_unit_case_id_fkey";

-- DropTable
DROP TABLE "case_unit";
