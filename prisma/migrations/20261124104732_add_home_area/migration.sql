-- AlterTable
ALTER TABLE "person" ADD COLUMN     "home_area" TEXT;
