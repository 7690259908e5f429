-- Editions of the facts that frozen charts are drawn from; briefings with their images, export files and share links.
-- CreateTable
CREATE TABLE "ledger_edition" (
    "digest" CHAR(64) NOT NULL,
    "facts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_edition_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "revision_frame" (
    "scenario_id" TEXT NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "scenario_name" TEXT NOT NULL,
    "edition_digest" CHAR(64) NOT NULL,

    CONSTRAINT "revision_frame_pkey" PRIMARY KEY ("scenario_id","revision_number")
);

-- CreateTable
CREATE TABLE "briefing" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "owner_user_id" TEXT,
    "owner_name" TEXT NOT NULL,
    "changed_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "briefing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "briefing_image" (
    "id" UUID NOT NULL,
    "digest" CHAR(64) NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "briefing_image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "briefing_export" (
    "id" UUID NOT NULL,
    "briefing_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "content" JSONB NOT NULL,
    "briefing_version" INTEGER NOT NULL,
    "slides_done" INTEGER NOT NULL DEFAULT 0,
    "slides_total" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "file_name" TEXT,
    "content_type" TEXT,
    "bytes" BYTEA,
    "byte_count" INTEGER,
    "requested_by_id" TEXT,
    "requested_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heartbeat_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "briefing_export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "briefing_share" (
    "id" UUID NOT NULL,
    "briefing_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "password_hash" TEXT,
    "content" JSONB NOT NULL,
    "label" TEXT NOT NULL,
    "created_by_id" TEXT,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "view_count" INTEGER NOT NULL DEFAULT 0,
    "last_viewed_at" TIMESTAMPTZ(3),
    "password_failures" INTEGER NOT NULL DEFAULT 0,
    "last_failure_at" TIMESTAMPTZ(3),

    CONSTRAINT "briefing_share_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ledger_edition_created_at_idx" ON "ledger_edition"("created_at");

-- CreateIndex
CREATE INDEX "revision_frame_edition_digest_idx" ON "revision_frame"("edition_digest");

-- CreateIndex
CREATE INDEX "briefing_removed_at_updated_at_idx" ON "briefing"("removed_at", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "briefing_image_digest_key" ON "briefing_image"("digest");

-- CreateIndex
CREATE INDEX "briefing_export_briefing_id_created_at_idx" ON "briefing_export"("briefing_id", "created_at");

-- CreateIndex
CREATE INDEX "briefing_export_state_heartbeat_at_idx" ON "briefing_export"("state", "heartbeat_at");

-- CreateIndex
CREATE INDEX "briefing_export_expires_at_idx" ON "briefing_export"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "briefing_share_token_hash_key" ON "briefing_share"("token_hash");

-- CreateIndex
CREATE INDEX "briefing_share_briefing_id_created_at_idx" ON "briefing_share"("briefing_id", "created_at");

-- AddForeignKey
ALTER TABLE "revision_frame" ADD CONSTRAINT "revision_frame_scenario_id_revision_number_fkey" FOREIGN KEY ("scenario_id", "revision_number") REFERENCES "revision"("scenario_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revision_frame" ADD CONSTRAINT "revision_frame_edition_digest_fkey" FOREIGN KEY ("edition_digest") REFERENCES "ledger_edition"("digest") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "briefing_export" ADD CONSTRAINT "briefing_export_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefing"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "briefing_share" ADD CONSTRAINT "briefing_share_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefing"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER ledger_edition_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_edition
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_frame_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON revision_frame
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE ledger_edition
  ADD CONSTRAINT ledger_edition_facts CHECK (jsonb_typeof(facts) = 'object');
ALTER TABLE briefing
  ADD CONSTRAINT briefing_title CHECK (length(title) <= 500),
  ADD CONSTRAINT briefing_content CHECK (jsonb_typeof(content) = 'object'),
  ADD CONSTRAINT briefing_version_counts CHECK (version >= 1);
ALTER TABLE briefing_image
  ADD CONSTRAINT briefing_image_size CHECK (width BETWEEN 1 AND 4096 AND height BETWEEN 1 AND 4096 AND octet_length(bytes) <= 4194304);
ALTER TABLE briefing_export
  ADD CONSTRAINT briefing_export_format CHECK (format IN ('pptx', 'pdf', 'xlsx', 'png-zip', 'svg-zip')),
  ADD CONSTRAINT briefing_export_state CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  ADD CONSTRAINT briefing_export_progress CHECK (slides_done BETWEEN 0 AND slides_total),
  ADD CONSTRAINT briefing_export_attempts CHECK (attempt BETWEEN 0 AND 2),
  -- Bytes leave when their time is over; what the file was stays known.
  ADD CONSTRAINT briefing_export_file CHECK (state <> 'done' OR (file_name IS NOT NULL AND content_type IS NOT NULL AND byte_count IS NOT NULL AND expires_at IS NOT NULL)),
  ADD CONSTRAINT briefing_export_bytes CHECK (bytes IS NULL OR (state = 'done' AND octet_length(bytes) = byte_count)),
  ADD CONSTRAINT briefing_export_failure CHECK ((state = 'failed') = (failure IS NOT NULL)),
  ADD CONSTRAINT briefing_export_finished CHECK ((state IN ('done', 'failed', 'cancelled')) = (finished_at IS NOT NULL));
ALTER TABLE briefing_share
  ADD CONSTRAINT briefing_share_token_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT briefing_share_label CHECK (length(label) <= 200),
  ADD CONSTRAINT briefing_share_expiry CHECK (expires_at > created_at),
  ADD CONSTRAINT briefing_share_counts CHECK (view_count >= 0 AND password_failures >= 0);
