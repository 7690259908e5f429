-- Kinds of statements about timing, qualifiers of attributes, how far the dataset was read, and new members of closed lists.
-- AlterTable
ALTER TABLE "observation" ADD COLUMN     "timing_kind" TEXT;

-- AlterTable
ALTER TABLE "published_estimate" ADD COLUMN     "timing_kind" TEXT;

-- AlterTable
ALTER TABLE "technology_attribute" ADD COLUMN     "qualifier" TEXT;

-- CreateTable
CREATE TABLE "dataset_reading" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "read_to" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "dataset_reading_pkey" PRIMARY KEY ("id")
);

ALTER TABLE dataset_reading
  ADD CONSTRAINT dataset_reading_is_one CHECK (id = 1),
  ADD CONSTRAINT dataset_reading_read_to CHECK (is_partial_date(read_to)),
  ADD CONSTRAINT dataset_reading_note CHECK (note <> '');

ALTER TABLE published_estimate
  ADD CONSTRAINT published_estimate_timing_kind CHECK (timing_kind IN ('expects-in-window', 'not-before', 'not-within', 'no-delay')),
  ADD CONSTRAINT published_estimate_timing_basis CHECK (timing_kind IS NULL OR basis = 'timing');

ALTER TABLE observation
  ADD CONSTRAINT observation_timing_kind CHECK (timing_kind IN ('expects-in-window', 'not-before', 'not-within', 'no-delay')),
  ADD CONSTRAINT observation_timing_basis CHECK (timing_kind IS NULL OR basis = 'timing');

ALTER TABLE technology_attribute
  ADD CONSTRAINT technology_attribute_qualifier CHECK (qualifier IN ('point', 'approx', 'at-least', 'at-most', 'up-to', 'range', 'qualitative')),
  ADD CONSTRAINT technology_attribute_qualitative CHECK (qualifier IS NULL OR (qualifier = 'qualitative') = (value IS NULL));

CREATE OR REPLACE FUNCTION is_metric(text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN $1 IN ('ports', 'units', 'revenue', 'cumulative-revenue', 'growth', 'growth-multiple', 'share', 'price', 'price-premium', 'cost-share', 'power', 'energy-per-bit', 'yield', 'reliability', 'supply-gap', 'capacity', 'production-capacity', 'spending', 'energy', 'status');

CREATE OR REPLACE FUNCTION is_technology_subject(text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN $1 IN ('pluggable', 'lpo', 'npo', 'cpo', 'oio', 'copper', 'lro', 'aec', 'ocs', 'microled', 'switch-asic', 'silicon-photonics', 'external-laser');

ALTER TABLE technology
  DROP CONSTRAINT technology_id,
  ADD CONSTRAINT technology_id CHECK (id IN ('pluggable', 'lpo', 'npo', 'cpo', 'oio', 'copper', 'lro', 'aec', 'ocs', 'microled'));

ALTER TABLE vendor
  DROP CONSTRAINT vendor_type,
  ADD CONSTRAINT vendor_type CHECK (type IN ('switch-asic', 'accelerator', 'network-equipment', 'optical-engine', 'foundry', 'laser', 'module', 'fiber-connectivity', 'systems-integrator', 'operator', 'test-and-assembly', 'design-tools', 'interconnect-chips'));

-- "integrated" was shown as "on the chip" and blurred chip and package; the dataset says which where a source does.
ALTER TABLE strategy_assessment DROP CONSTRAINT strategy_assessment_laser;
UPDATE strategy_assessment SET laser = 'on-chip' WHERE laser = 'integrated';
ALTER TABLE strategy_assessment
  ADD CONSTRAINT strategy_assessment_laser CHECK (laser IN ('external', 'on-package', 'on-chip', 'unknown', 'not-applicable'));
