-- Wrong passwords are counted by what they are tried at and where they come from: whoever guesses makes nobody else wait.
-- DropTable
DROP TABLE "sign_in_throttle";

-- AlterTable
ALTER TABLE "briefing_share" DROP COLUMN "last_failure_at",
DROP COLUMN "password_failures";

-- CreateTable
CREATE TABLE "secret_attempt" (
    "subject" CHAR(64) NOT NULL,
    "origin" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "secret_attempt_pkey" PRIMARY KEY ("subject","origin")
);

-- CreateIndex
CREATE INDEX "secret_attempt_last_at_idx" ON "secret_attempt"("last_at");

ALTER TABLE secret_attempt ADD CONSTRAINT secret_attempt_failures CHECK (failures >= 0);
