-- What Prisma's schema language cannot say: the ranges, closed lists and exclusive parents that the data deserves.

-- A date as precise as its source: YYYY, YYYY-MM or YYYY-MM-DD.
CREATE FUNCTION is_partial_date(text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN $1 ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$';

-- Neither NaN nor infinite. NaN sorts above everything, so one comparison refuses both.
CREATE FUNCTION is_finite(double precision) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN $1 > '-Infinity' AND $1 < 'Infinity';

-- low <= value <= high, as far as they are stated.
CREATE FUNCTION is_ordered(low double precision, value double precision, high double precision)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(low <= value, true) AND coalesce(value <= high, true) AND coalesce(low <= high, true);

CREATE FUNCTION is_unit(text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN $1 IN ('ports', 'units', 'units/month', 'count', 'USD', 'USD/port', 'USD/unit', 'USD/switch', 'USD/kWh', 'USD/port-hour', 'fraction', 'fraction/yr', 'fraction/doubling', 'year', 'years', 'per-year', 'hours', 'device-hours', 'ratio', 'x', 'W/W', 'W', 'MW', 'GW', 'GWh/yr', 'W/cm2', 'pJ/bit', 'Gbps', 'Gbps/lane', 'Tbps', 'Tbps/mm', 'dB', 'ns', 'ns/m', 'nm', 'm', 'degC', 'status', 'n/a');

CREATE FUNCTION is_metric(text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN $1 IN ('ports', 'units', 'revenue', 'cumulative-revenue', 'growth', 'growth-multiple', 'share', 'price', 'price-premium', 'cost-share', 'power', 'energy-per-bit', 'yield', 'reliability', 'supply-gap', 'capacity', 'production-capacity', 'status');

CREATE FUNCTION is_technology_subject(text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN $1 IN ('pluggable', 'lpo', 'npo', 'cpo', 'oio', 'copper', 'switch-asic', 'silicon-photonics', 'external-laser');

ALTER TABLE source
  ADD CONSTRAINT source_published_on_is_a_date CHECK (is_partial_date(published_on)),
  ADD CONSTRAINT source_published_on_or_reason CHECK (num_nonnulls(published_on, published_on_missing) = 1),
  ADD CONSTRAINT source_url_or_reason CHECK (num_nonnulls(url, url_missing) = 1),
  ADD CONSTRAINT source_url_is_http CHECK (url ~ '^https?://[^[:space:]]+$');

ALTER TABLE statement
  ADD CONSTRAINT statement_has_one_parent CHECK (num_nonnulls(claim_id, challenge_id, phase_id, vendor_id, pic_platform_id, integration_method_id, laser_approach_id) = 1),
  ADD CONSTRAINT statement_role CHECK (role IN ('strength', 'risk', 'evidence', 'check')),
  ADD CONSTRAINT statement_stance CHECK ((role = 'check') = (stance IS NOT NULL) AND stance IN ('supports', 'exceeds', 'conflicts', 'context')),
  ADD CONSTRAINT statement_source CHECK ((source_id IS NULL) = (phase_id IS NOT NULL)),
  ADD CONSTRAINT statement_text CHECK (text <> '');

ALTER TABLE citation
  ADD CONSTRAINT citation_has_one_parent CHECK (num_nonnulls(technology_id, attribute_id, phase_id, vendor_id, product_id, contradiction_id) = 1),
  ADD CONSTRAINT citation_phase_check CHECK (phase_check IS NULL OR phase_id IS NOT NULL);

ALTER TABLE claim
  ADD CONSTRAINT claim_kind CHECK (kind IN ('benefit', 'drawback', 'alternative', 'context', 'forecast', 'vendor', 'property')),
  ADD CONSTRAINT claim_unit CHECK (is_unit(unit)),
  ADD CONSTRAINT claim_finite CHECK (is_finite(low) AND is_finite(high) AND is_finite("from") AND is_finite("to")),
  ADD CONSTRAINT claim_ordered CHECK (is_ordered(low, NULL, high)),
  ADD CONSTRAINT claim_change CHECK (("from" IS NULL) = ("to" IS NULL) AND ("to" IS NULL) = (to_qualifier IS NULL)),
  ADD CONSTRAINT claim_to_qualifier CHECK (to_qualifier IN ('exactly', 'below', 'above')),
  ADD CONSTRAINT claim_figure_or_reason CHECK ((num_nonnulls(low, high, "from") > 0) = (missing_note IS NULL));

ALTER TABLE published_estimate
  ADD CONSTRAINT published_estimate_vintage CHECK (is_partial_date(vintage)),
  ADD CONSTRAINT published_estimate_metric CHECK (is_metric(metric)),
  ADD CONSTRAINT published_estimate_unit CHECK (is_unit(unit)),
  ADD CONSTRAINT published_estimate_evidence CHECK (evidence IN ('primary', 'secondary', 'tertiary')),
  ADD CONSTRAINT published_estimate_qualifier CHECK (qualifier IN ('point', 'approx', 'at-least', 'at-most', 'up-to', 'range', 'qualitative')),
  ADD CONSTRAINT published_estimate_basis CHECK (basis IN ('annual', 'quarter', 'company-annual', 'company-quarter', 'run-rate', 'cumulative', 'addressable-market', 'one-year-growth', 'compound-growth', 'growth-multiple', 'snapshot', 'timing')),
  ADD CONSTRAINT published_estimate_finite CHECK (is_finite(value) AND is_finite(low) AND is_finite(high)),
  ADD CONSTRAINT published_estimate_ordered CHECK (is_ordered(low, value, high)),
  ADD CONSTRAINT published_estimate_number_or_words CHECK ((qualifier = 'qualitative') = (num_nonnulls(value, low, high) = 0)),
  ADD CONSTRAINT published_estimate_range CHECK (qualifier <> 'range' OR num_nonnulls(low, high) = 2),
  ADD CONSTRAINT published_estimate_share CHECK (metric <> 'share' OR value BETWEEN 0 AND 1 OR value IS NULL),
  ADD CONSTRAINT published_estimate_target CHECK (
    (year IS NULL OR year BETWEEN 1990 AND 2100) AND (from_year IS NULL) = (to_year IS NULL) AND from_year <= to_year AND (year IS NULL OR from_year IS NULL)
  );

ALTER TABLE observation
  ADD CONSTRAINT observation_observed_on CHECK (is_partial_date(observed_on)),
  ADD CONSTRAINT observation_metric CHECK (is_metric(metric)),
  ADD CONSTRAINT observation_unit CHECK (is_unit(unit)),
  ADD CONSTRAINT observation_evidence CHECK (evidence IN ('primary', 'secondary', 'tertiary')),
  ADD CONSTRAINT observation_qualifier CHECK (qualifier IN ('point', 'approx', 'at-least', 'at-most', 'up-to', 'range', 'qualitative')),
  ADD CONSTRAINT observation_basis CHECK (basis IN ('annual', 'quarter', 'company-annual', 'company-quarter', 'run-rate', 'cumulative', 'addressable-market', 'one-year-growth', 'compound-growth', 'growth-multiple', 'snapshot', 'timing')),
  ADD CONSTRAINT observation_finite CHECK (is_finite(value) AND is_finite(low) AND is_finite(high)),
  ADD CONSTRAINT observation_ordered CHECK (is_ordered(low, value, high)),
  ADD CONSTRAINT observation_number_or_words CHECK ((qualifier = 'qualitative') = (num_nonnulls(value, low, high) = 0)),
  ADD CONSTRAINT observation_range CHECK (qualifier <> 'range' OR num_nonnulls(low, high) = 2),
  ADD CONSTRAINT observation_share CHECK (metric <> 'share' OR value BETWEEN 0 AND 1 OR value IS NULL),
  ADD CONSTRAINT observation_target CHECK (
    (year IS NULL OR year BETWEEN 1990 AND 2100) AND (from_year IS NULL) = (to_year IS NULL) AND from_year <= to_year AND (year IS NULL OR from_year IS NULL)
  );

ALTER TABLE contradiction
  ADD CONSTRAINT contradiction_kind CHECK (kind IN ('arithmetic', 'cross-source', 'vintage', 'claims', 'scope', 'provenance')),
  ADD CONSTRAINT contradiction_severity CHECK (severity IN ('high', 'medium', 'low')),
  ADD CONSTRAINT contradiction_computed CHECK (jsonb_typeof(computed) = 'array');

ALTER TABLE indicator
  ADD CONSTRAINT indicator_origin CHECK (origin IN ('founding-report', 'analyst')),
  ADD CONSTRAINT indicator_direction CHECK (direction IN ('higher-is-better', 'lower-is-better')),
  ADD CONSTRAINT indicator_unit CHECK (is_unit(unit)),
  ADD CONSTRAINT indicator_latest CHECK (is_finite(latest_value));

ALTER TABLE recommendation
  ADD CONSTRAINT recommendation_audience CHECK (audience IN ('operators', 'vendors', 'investors'));

ALTER TABLE published_series
  ADD CONSTRAINT published_series_metric CHECK (is_metric(metric)),
  ADD CONSTRAINT published_series_unit CHECK (is_unit(unit)),
  ADD CONSTRAINT published_series_points CHECK (jsonb_typeof(points) = 'array' AND jsonb_array_length(points) > 0);

ALTER TABLE technology
  ADD CONSTRAINT technology_id CHECK (id IN ('pluggable', 'lpo', 'npo', 'cpo', 'oio', 'copper')),
  ADD CONSTRAINT technology_networks CHECK (target_networks <@ ARRAY['scale-out', 'scale-up', 'front-end']);

ALTER TABLE technology_ordinal ADD CONSTRAINT technology_ordinal_score CHECK (score BETWEEN 1 AND 5);

ALTER TABLE technology_attribute
  ADD CONSTRAINT technology_attribute_unit CHECK (is_unit(unit)),
  ADD CONSTRAINT technology_attribute_basis CHECK (basis IN ('sourced', 'sourced-range', 'derived', 'derived-and-sourced', 'not-found')),
  ADD CONSTRAINT technology_attribute_finite CHECK (is_finite(value) AND is_finite(low) AND is_finite(high)),
  ADD CONSTRAINT technology_attribute_ordered CHECK (is_ordered(low, value, high)),
  ADD CONSTRAINT technology_attribute_value_or_reason CHECK (num_nonnulls(value, missing_note) = 1 AND (value IS NULL) = (basis = 'not-found'));

ALTER TABLE integration_method
  ADD CONSTRAINT integration_method_scores CHECK (performance BETWEEN 1 AND 5 AND complexity BETWEEN 1 AND 5 AND thermal_difficulty BETWEEN 1 AND 5 AND cost_level BETWEEN 1 AND 5);

ALTER TABLE challenge
  ADD CONSTRAINT challenge_category CHECK (category IN ('technical', 'operational', 'ecosystem')),
  ADD CONSTRAINT challenge_severity CHECK (severity BETWEEN 1 AND 5);

ALTER TABLE phase
  ADD CONSTRAINT phase_id CHECK (id IN ('near-term', 'mid-term', 'long-term')),
  ADD CONSTRAINT phase_report_years CHECK (report_from_year <= report_to_year),
  ADD CONSTRAINT phase_years CHECK (from_year <= to_year),
  -- Two phases never share a year.
  ADD CONSTRAINT phase_years_apart EXCLUDE USING gist (int4range(from_year, to_year, '[]') WITH &&);

ALTER TABLE milestone
  ADD CONSTRAINT milestone_date CHECK (is_partial_date(date)),
  ADD CONSTRAINT milestone_stage CHECK (stage IN ('announced', 'demonstrated', 'sampled', 'small-batch', 'volume', 'standard', 'acquisition')),
  ADD CONSTRAINT milestone_technology CHECK (is_technology_subject(technology));

ALTER TABLE vendor
  ADD CONSTRAINT vendor_type CHECK (type IN ('switch-asic', 'accelerator', 'network-equipment', 'optical-engine', 'foundry', 'laser', 'module', 'fiber-connectivity', 'systems-integrator', 'operator')),
  ADD CONSTRAINT vendor_country CHECK (country ~ '^[A-Z]{2}(/[A-Z]{2})?$');

ALTER TABLE strategy_assessment
  ADD CONSTRAINT strategy_assessment_model CHECK (model IN ('vertically-integrated', 'merchant', 'enabler', 'customer')),
  ADD CONSTRAINT strategy_assessment_openness CHECK (openness IN ('low', 'medium', 'high', 'not-assessed')),
  ADD CONSTRAINT strategy_assessment_laser CHECK (laser IN ('external', 'integrated', 'unknown', 'not-applicable')),
  ADD CONSTRAINT strategy_assessment_networks CHECK (target_networks <@ ARRAY['scale-out', 'scale-up', 'front-end']);

ALTER TABLE product
  ADD CONSTRAINT product_technology CHECK (is_technology_subject(technology)),
  ADD CONSTRAINT product_stage CHECK (stage IN ('research', 'announced', 'demonstrated', 'sampling', 'shipping', 'volume', 'not-stated')),
  ADD CONSTRAINT product_dates CHECK (is_partial_date(announced_on) AND is_partial_date(shipping_on)),
  ADD CONSTRAINT product_numbers CHECK (
    (capacity_tbps IS NULL OR is_finite(capacity_tbps) AND capacity_tbps > 0) AND (lane_gbps IS NULL OR lane_gbps > 0)
    AND (energy_per_bit_pj IS NULL OR is_finite(energy_per_bit_pj) AND energy_per_bit_pj > 0)
  );

ALTER TABLE assumption_definition
  ADD CONSTRAINT assumption_definition_key CHECK (key ~ '^[a-z0-9][a-z0-9.-]*$'),
  ADD CONSTRAINT assumption_definition_unit CHECK (is_unit(unit)),
  ADD CONSTRAINT assumption_definition_dimension CHECK (dimension >= 0),
  ADD CONSTRAINT assumption_definition_bounds CHECK (is_finite(lower) AND is_finite(upper) AND is_ordered(lower, NULL, upper));

ALTER TABLE dataset_file ADD CONSTRAINT dataset_file_hash CHECK (content_hash ~ '^[0-9a-f]{64}$');

ALTER TABLE "user" ADD CONSTRAINT user_role CHECK (role IN ('viewer', 'analyst', 'reviewer', 'admin'));

ALTER TABLE setup_link
  ADD CONSTRAINT setup_link_role CHECK (role IN ('viewer', 'analyst', 'reviewer', 'admin')),
  ADD CONSTRAINT setup_link_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT setup_link_expires CHECK (expires_at > created_at);
