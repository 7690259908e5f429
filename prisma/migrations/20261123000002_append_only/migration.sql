-- Published revisions, their values and results, and the audit trail can be added to and never changed, whoever asks.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER revision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER assumption_value_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON assumption_value
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER revision_result_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON revision_result
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A published revision gets no further values or another result: they come in the transaction that makes it, before the head moves.
CREATE FUNCTION refuse_late_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM inserted JOIN scenario ON scenario.id = inserted.scenario_id
    WHERE inserted.revision_number <= scenario.head_number
  ) THEN
    RAISE EXCEPTION '% belongs to a published revision: INSERT refused', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER assumption_value_before_publication AFTER INSERT ON assumption_value
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_rows();
CREATE TRIGGER revision_result_before_publication AFTER INSERT ON revision_result
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_rows();

ALTER TABLE revision
  ADD CONSTRAINT revision_follows_parent CHECK (number = coalesce(parent_number, 0) + 1),
  ADD CONSTRAINT revision_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT revision_message CHECK (message <> '' AND length(message) <= 2000),
  ADD CONSTRAINT revision_draws CHECK (draw_count BETWEEN 1 AND 1048576);

ALTER TABLE scenario
  ADD CONSTRAINT scenario_id CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  ADD CONSTRAINT scenario_name CHECK (name <> '' AND length(name) <= 120),
  ADD CONSTRAINT scenario_parent CHECK (num_nonnulls(parent_scenario_id, parent_revision_number) IN (0, 2)),
  ADD CONSTRAINT scenario_not_its_own_parent CHECK (parent_scenario_id <> id);

ALTER TABLE assumption_value
  ADD CONSTRAINT assumption_value_distribution CHECK (
    jsonb_typeof(distribution) = 'object'
    AND distribution ->> 'kind' IN ('fixed', 'uniform', 'triangular', 'pert', 'normal', 'lognormal', 'metalog')
  ),
  ADD CONSTRAINT assumption_value_ordered CHECK (
    is_ordered((distribution ->> 'low')::double precision, (distribution ->> 'mode')::double precision, (distribution ->> 'high')::double precision)
    AND is_ordered((distribution ->> 'p10')::double precision, (distribution ->> 'p50')::double precision, (distribution ->> 'p90')::double precision)
  );

ALTER TABLE revision_result ADD CONSTRAINT revision_result_summary CHECK (jsonb_typeof(summary) = 'object');

-- The head moves one revision at a time, to the child of the revision where it stood.
CREATE FUNCTION head_moves_to_its_child() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.head_number IS DISTINCT FROM OLD.head_number
    AND NEW.head_number IS DISTINCT FROM coalesce(OLD.head_number, 0) + 1 THEN
    RAISE EXCEPTION 'the head of % cannot move from % to %', NEW.id, OLD.head_number, NEW.head_number
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER scenario_head_moves_to_its_child BEFORE UPDATE ON scenario
  FOR EACH ROW EXECUTE FUNCTION head_moves_to_its_child();

-- At commit every scenario has a head, and every revision is published, with values and a result.
CREATE FUNCTION scenario_is_complete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM scenario WHERE id = NEW.id AND head_number IS NULL) THEN
    RAISE EXCEPTION 'scenario % has no revision', NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER scenario_is_complete AFTER INSERT ON scenario
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION scenario_is_complete();

CREATE FUNCTION revision_is_complete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM scenario WHERE id = NEW.scenario_id AND head_number >= NEW.number) THEN
    RAISE EXCEPTION 'revision % of % was not published', NEW.number, NEW.scenario_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM revision_result WHERE scenario_id = NEW.scenario_id AND revision_number = NEW.number) THEN
    RAISE EXCEPTION 'revision % of % has no result', NEW.number, NEW.scenario_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM assumption_value WHERE scenario_id = NEW.scenario_id AND revision_number = NEW.number) THEN
    RAISE EXCEPTION 'revision % of % has no values', NEW.number, NEW.scenario_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER revision_is_complete AFTER INSERT ON revision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION revision_is_complete();

-- A dimension names a column of the draws and a unit the meaning of stored values: neither changes under stored results.
CREATE FUNCTION definition_keeps_its_meaning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.dimension <> OLD.dimension OR NEW.unit <> OLD.unit THEN
    RAISE EXCEPTION 'assumption % keeps its dimension and unit', OLD.key USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER assumption_definition_keeps_its_meaning BEFORE UPDATE ON assumption_definition
  FOR EACH ROW EXECUTE FUNCTION definition_keeps_its_meaning();
