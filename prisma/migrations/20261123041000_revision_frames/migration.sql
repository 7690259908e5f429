-- Every revision gets a frame when it is published: the facts, the scenario's name and the other scenarios as they stand then.
-- AlterTable
ALTER TABLE "revision_frame" ADD COLUMN     "scenarios" JSONB NOT NULL;

-- CreateTable
CREATE TABLE "current_edition" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "edition_digest" CHAR(64) NOT NULL,

    CONSTRAINT "current_edition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "current_edition_edition_digest_key" ON "current_edition"("edition_digest");

-- AddForeignKey
ALTER TABLE "current_edition" ADD CONSTRAINT "current_edition_edition_digest_fkey" FOREIGN KEY ("edition_digest") REFERENCES "ledger_edition"("digest") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE current_edition ADD CONSTRAINT current_edition_is_one CHECK (id = 1);
ALTER TABLE ledger_edition ADD CONSTRAINT ledger_edition_digest CHECK (digest ~ '^[0-9a-f]{64}$');
ALTER TABLE revision_frame
  ADD CONSTRAINT revision_frame_name CHECK (scenario_name <> ''),
  ADD CONSTRAINT revision_frame_scenarios CHECK (jsonb_typeof(scenarios) = 'array');

-- Frames one revision in the current edition. Without a moment the scenarios are taken as they stand; with one, as far as their
-- revisions were published by then, or at their first.
CREATE FUNCTION frame_revision(of_scenario TEXT, of_number INTEGER, moment TIMESTAMPTZ) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO revision_frame (scenario_id, revision_number, scenario_name, edition_digest, scenarios)
  SELECT of_scenario, of_number, own.name, current_edition.edition_digest, (
    SELECT jsonb_agg(jsonb_build_object(
      'id', scenario.id,
      'revision', CASE WHEN moment IS NULL THEN scenario.head_number ELSE coalesce((
        SELECT max(revision.number) FROM revision
        WHERE revision.scenario_id = scenario.id AND revision.created_at <= moment
      ), 1) END,
      'open', NOT scenario.archived
    ) ORDER BY scenario.position)
    FROM scenario WHERE scenario.head_number IS NOT NULL
  )
  FROM scenario AS own, current_edition WHERE own.id = of_scenario;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'revision % of % has no edition of the facts to be framed in: run the seed', of_number, of_scenario
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
END
$$;

-- At commit, when the scenarios that one transaction makes are all there; no way of publishing a revision can leave its frame out.
CREATE FUNCTION revision_is_framed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM frame_revision(NEW.scenario_id, NEW.number, NULL);
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER revision_is_framed AFTER INSERT ON revision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION revision_is_framed();
