-- Rank correlations and approvers of revisions, proposals with their rounds and comments, installation settings, and the notice of a published revision.
-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "approver_name" TEXT,
ADD COLUMN     "approver_user_id" TEXT;

-- CreateTable
CREATE TABLE "revision_correlation" (
    "scenario_id" TEXT NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "key_a" TEXT NOT NULL,
    "key_b" TEXT NOT NULL,
    "rank_correlation" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "revision_correlation_pkey" PRIMARY KEY ("scenario_id","revision_number","key_a","key_b")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "scenario_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "proposer_user_id" TEXT,
    "proposer_name" TEXT NOT NULL,
    "approver_user_id" TEXT,
    "approver_name" TEXT,
    "published_number" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_round" (
    "proposal_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "scenario_id" TEXT NOT NULL,
    "parent_number" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "edits" JSONB NOT NULL,
    "correlations" JSONB,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_round_pkey" PRIMARY KEY ("proposal_id","round")
);

-- CreateTable
CREATE TABLE "proposal_comment" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "key" TEXT,
    "author_user_id" TEXT,
    "author_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation_setting" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_setting_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "revision_correlation_key_a_idx" ON "revision_correlation"("key_a");

-- CreateIndex
CREATE INDEX "revision_correlation_key_b_idx" ON "revision_correlation"("key_b");

-- CreateIndex
CREATE INDEX "proposal_status_updated_at_idx" ON "proposal"("status", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_scenario_id_published_number_key" ON "proposal"("scenario_id", "published_number");

-- CreateIndex
CREATE INDEX "proposal_round_scenario_id_parent_number_idx" ON "proposal_round"("scenario_id", "parent_number");

-- CreateIndex
CREATE INDEX "proposal_comment_proposal_id_created_at_idx" ON "proposal_comment"("proposal_id", "created_at");

-- CreateIndex
CREATE INDEX "proposal_comment_key_idx" ON "proposal_comment"("key");

-- AddForeignKey
ALTER TABLE "revision_correlation" ADD CONSTRAINT "revision_correlation_scenario_id_revision_number_fkey" FOREIGN KEY ("scenario_id", "revision_number") REFERENCES "revision"("scenario_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revision_correlation" ADD CONSTRAINT "revision_correlation_key_a_fkey" FOREIGN KEY ("key_a") REFERENCES "assumption_definition"("key") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revision_correlation" ADD CONSTRAINT "revision_correlation_key_b_fkey" FOREIGN KEY ("key_b") REFERENCES "assumption_definition"("key") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_scenario_id_fkey" FOREIGN KEY ("scenario_id") REFERENCES "scenario"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_scenario_id_published_number_fkey" FOREIGN KEY ("scenario_id", "published_number") REFERENCES "revision"("scenario_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal_round" ADD CONSTRAINT "proposal_round_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal_round" ADD CONSTRAINT "proposal_round_scenario_id_parent_number_fkey" FOREIGN KEY ("scenario_id", "parent_number") REFERENCES "revision"("scenario_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal_comment" ADD CONSTRAINT "proposal_comment_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proposal_comment" ADD CONSTRAINT "proposal_comment_key_fkey" FOREIGN KEY ("key") REFERENCES "assumption_definition"("key") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE revision
  ADD CONSTRAINT revision_approver CHECK (approver_user_id IS NULL OR approver_name IS NOT NULL);

ALTER TABLE revision_correlation
  ADD CONSTRAINT revision_correlation_order CHECK (key_a COLLATE "C" < key_b COLLATE "C"),
  -- Pairs without a row are independent, so 0 is never stored.
  ADD CONSTRAINT revision_correlation_bounds CHECK (rank_correlation BETWEEN -1 AND 1 AND rank_correlation <> 0);

CREATE TRIGGER revision_correlation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON revision_correlation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_correlation_before_publication AFTER INSERT ON revision_correlation
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_rows();
CREATE TRIGGER proposal_round_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON proposal_round
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposal_comment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON proposal_comment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposal_kept BEFORE DELETE OR TRUNCATE ON proposal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE proposal
  ADD CONSTRAINT proposal_status CHECK (status IN ('submitted', 'changes-requested', 'approved', 'published', 'withdrawn')),
  ADD CONSTRAINT proposal_round_counts CHECK (round >= 1),
  ADD CONSTRAINT proposal_published CHECK ((status = 'published') = (published_number IS NOT NULL)),
  ADD CONSTRAINT proposal_approved CHECK (status NOT IN ('approved', 'published') OR approver_name IS NOT NULL);
ALTER TABLE proposal_round
  ADD CONSTRAINT proposal_round_counts CHECK (round >= 1),
  ADD CONSTRAINT proposal_round_message CHECK (message <> '' AND length(message) <= 2000),
  ADD CONSTRAINT proposal_round_edits CHECK (jsonb_typeof(edits) = 'array'),
  ADD CONSTRAINT proposal_round_correlations CHECK (jsonb_typeof(correlations) = 'array');
ALTER TABLE proposal_comment
  ADD CONSTRAINT proposal_comment_round CHECK (round >= 1),
  ADD CONSTRAINT proposal_comment_text CHECK (text <> '' AND length(text) <= 4000);

-- What ended stays ended, and a proposal keeps its scenario, its proposer and its rounds.
CREATE FUNCTION proposal_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('published', 'withdrawn') OR NEW.round < OLD.round OR NEW.scenario_id <> OLD.scenario_id
    OR NEW.proposer_name <> OLD.proposer_name OR NEW.proposer_user_id IS DISTINCT FROM OLD.proposer_user_id THEN
    RAISE EXCEPTION 'proposal % cannot be changed that way', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER proposal_moves_forward BEFORE UPDATE ON proposal
  FOR EACH ROW EXECUTE FUNCTION proposal_moves_forward();

-- Whoever listens on revision_published hears of every revision when its transaction commits, whichever process made it.
CREATE FUNCTION tell_published_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('revision_published', json_build_object('scenarioId', NEW.id, 'number', NEW.head_number)::text);
  RETURN NULL;
END
$$;
CREATE TRIGGER scenario_tells_published_revision AFTER UPDATE OF head_number ON scenario
  FOR EACH ROW WHEN (NEW.head_number IS DISTINCT FROM OLD.head_number) EXECUTE FUNCTION tell_published_revision();
