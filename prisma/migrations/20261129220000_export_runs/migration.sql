-- A file that is put back without using up its attempt is taken again under the same attempt. What the earlier run still has under way must
-- not count for the later one, so every run has a number of its own, which never goes back.
ALTER TABLE "briefing_export" ADD COLUMN "run" INTEGER NOT NULL DEFAULT 0;
UPDATE "briefing_export" SET "run" = "attempt";
