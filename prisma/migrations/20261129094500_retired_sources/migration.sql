-- What people cite stays: a source that a later data set no longer has is kept, and the database refuses to lose one.
-- DropIndex
DROP INDEX "source_natural_key";

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "retired" BOOLEAN NOT NULL DEFAULT false;

-- The data set names a publication once; one that it has renamed since may stand beside it under the id that people cited.
ALTER TABLE source
  ADD CONSTRAINT source_natural_key EXCLUDE USING btree (publisher WITH =, title WITH =, (coalesce(url, '')) WITH =) WHERE (NOT retired);

CREATE FUNCTION cited_source_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Facts are replaced as a whole: most sources are back by the end of the transaction.
  IF EXISTS (SELECT FROM source WHERE id = OLD.id) THEN RETURN NULL; END IF;
  IF EXISTS (SELECT FROM assumption_value WHERE OLD.id = ANY (source_ids))
    OR EXISTS (
      SELECT FROM proposal_round, jsonb_array_elements(edits) AS edit WHERE edit -> 'sourceIds' ? OLD.id
    )
  THEN
    RAISE EXCEPTION 'source % is cited by a revision or a proposal and cannot be removed', OLD.id
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'cited_source_stays';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER cited_source_stays AFTER DELETE ON source
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cited_source_stays();
