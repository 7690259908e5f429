-- The time of record is the database's: Prisma's now() and @updatedAt are the clock of whichever process writes.
ALTER TABLE "account" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp(),
ALTER COLUMN "updated_at" SET DEFAULT clock_timestamp();
ALTER TABLE "audit_event" ALTER COLUMN "occurred_at" SET DEFAULT clock_timestamp();
ALTER TABLE "briefing" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp(),
ALTER COLUMN "updated_at" SET DEFAULT clock_timestamp();
ALTER TABLE "briefing_export" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();
ALTER TABLE "briefing_image" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();
ALTER TABLE "briefing_share" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();
ALTER TABLE "dataset_file" ALTER COLUMN "loaded_at" SET DEFAULT clock_timestamp();
ALTER TABLE "installation_setting" ALTER COLUMN "updated_at" SET DEFAULT clock_timestamp();
ALTER TABLE "ledger_edition" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();
ALTER TABLE "proposal" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp(),
ALTER COLUMN "updated_at" SET DEFAULT clock_timestamp();
ALTER TABLE "proposal_comment" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();
ALTER TABLE "proposal_round" ALTER COLUMN "submitted_at" SET DEFAULT clock_timestamp();
ALTER TABLE "revision" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();
ALTER TABLE "scenario" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();
ALTER TABLE "session" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp(),
ALTER COLUMN "updated_at" SET DEFAULT clock_timestamp();
ALTER TABLE "setup_link" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();
ALTER TABLE "user" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp(),
ALTER COLUMN "updated_at" SET DEFAULT clock_timestamp();
ALTER TABLE "verification" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp(),
ALTER COLUMN "updated_at" SET DEFAULT clock_timestamp();

CREATE FUNCTION keep_time_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := clock_timestamp();
  RETURN NEW;
END $$;

CREATE TRIGGER proposal_time_of_change BEFORE UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION keep_time_of_change();
CREATE TRIGGER installation_setting_time_of_change BEFORE UPDATE ON installation_setting FOR EACH ROW EXECUTE FUNCTION keep_time_of_change();
CREATE TRIGGER user_time_of_change BEFORE UPDATE ON "user" FOR EACH ROW EXECUTE FUNCTION keep_time_of_change();
CREATE TRIGGER account_time_of_change BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION keep_time_of_change();
CREATE TRIGGER verification_time_of_change BEFORE UPDATE ON verification FOR EACH ROW EXECUTE FUNCTION keep_time_of_change();
-- A briefing that is taken out of the lists, or put back, was not changed.
CREATE TRIGGER briefing_time_of_change BEFORE UPDATE ON briefing FOR EACH ROW
  WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION keep_time_of_change();
