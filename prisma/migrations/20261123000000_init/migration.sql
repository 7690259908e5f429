-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('report', 'press-release', 'news', 'paper', 'standard', 'vendor', 'founding-report');

-- CreateEnum
CREATE TYPE "source_tier" AS ENUM ('primary', 'secondary', 'tertiary', 'founding-report', 'compiler');

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "url_missing" TEXT,
    "published_on" TEXT,
    "published_on_missing" TEXT,
    "kind" "source_kind" NOT NULL,
    "tier" "source_tier" NOT NULL,
    "accessed_note" TEXT NOT NULL,
    "licence_note" TEXT NOT NULL DEFAULT 'not stated',
    "position" INTEGER NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" SERIAL NOT NULL,
    "role" TEXT NOT NULL,
    "stance" TEXT,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT,
    "claim_id" TEXT,
    "challenge_id" TEXT,
    "phase_id" TEXT,
    "vendor_id" TEXT,
    "pic_platform_id" TEXT,
    "integration_method_id" TEXT,
    "laser_approach_id" TEXT,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" SERIAL NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "technology_id" TEXT,
    "attribute_id" TEXT,
    "phase_id" TEXT,
    "phase_check" INTEGER,
    "vendor_id" TEXT,
    "product_id" TEXT,
    "contradiction_id" TEXT,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "from" DOUBLE PRECISION,
    "to" DOUBLE PRECISION,
    "to_qualifier" TEXT,
    "missing_note" TEXT,
    "unit" TEXT NOT NULL,
    "comparator" TEXT,
    "attributed_to" TEXT,
    "source_id" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_estimate" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "publisher" TEXT NOT NULL,
    "vintage" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "scope_key" TEXT NOT NULL,
    "scope_text" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "year" INTEGER,
    "from_year" INTEGER,
    "to_year" INTEGER,
    "value" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "unit" TEXT NOT NULL,
    "qualifier" TEXT NOT NULL,
    "quote_summary" TEXT NOT NULL,
    "evidence" "source_tier" NOT NULL,
    "flag" TEXT,
    "excluded" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "published_estimate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "publisher" TEXT NOT NULL,
    "observed_on" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "scope_key" TEXT NOT NULL,
    "scope_text" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "year" INTEGER,
    "from_year" INTEGER,
    "to_year" INTEGER,
    "value" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "unit" TEXT NOT NULL,
    "qualifier" TEXT NOT NULL,
    "quote_summary" TEXT NOT NULL,
    "evidence" "source_tier" NOT NULL,
    "flag" TEXT,
    "excluded" BOOLEAN NOT NULL,
    "derived" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contradiction" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "computed" JSONB NOT NULL,
    "resolution" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "contradiction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contradiction_estimate" (
    "contradiction_id" TEXT NOT NULL,
    "estimate_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "contradiction_estimate_pkey" PRIMARY KEY ("contradiction_id","estimate_id")
);

-- CreateTable
CREATE TABLE "contradiction_observation" (
    "contradiction_id" TEXT NOT NULL,
    "observation_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "contradiction_observation_pkey" PRIMARY KEY ("contradiction_id","observation_id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_note" TEXT,
    "direction" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT,
    "latest_value" DOUBLE PRECISION,
    "latest_text" TEXT NOT NULL,
    "latest_source_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation" (
    "id" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_claim" (
    "recommendation_id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "recommendation_claim_pkey" PRIMARY KEY ("recommendation_id","claim_id")
);

-- CreateTable
CREATE TABLE "recommendation_challenge" (
    "recommendation_id" TEXT NOT NULL,
    "challenge_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "recommendation_challenge_pkey" PRIMARY KEY ("recommendation_id","challenge_id")
);

-- CreateTable
CREATE TABLE "recommendation_indicator" (
    "recommendation_id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "recommendation_indicator_pkey" PRIMARY KEY ("recommendation_id","indicator_id")
);

-- CreateTable
CREATE TABLE "published_series" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "points" JSONB NOT NULL,
    "derivation" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "published_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "technology" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "target_networks" TEXT[],
    "report_locator" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "technology_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ordinal_scale" (
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ordinal_scale_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "technology_ordinal" (
    "technology_id" TEXT NOT NULL,
    "scale_key" TEXT NOT NULL,
    "score" INTEGER NOT NULL,

    CONSTRAINT "technology_ordinal_pkey" PRIMARY KEY ("technology_id","scale_key")
);

-- CreateTable
CREATE TABLE "technology_attribute" (
    "id" TEXT NOT NULL,
    "technology_id" TEXT,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "basis" TEXT NOT NULL,
    "missing_note" TEXT,
    "note" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "technology_attribute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comparison_matrix_row" (
    "key" TEXT NOT NULL,
    "feature" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "comparison_matrix_row_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "comparison_matrix_cell" (
    "row_key" TEXT NOT NULL,
    "technology_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "comparison_matrix_cell_pkey" PRIMARY KEY ("row_key","technology_id")
);

-- CreateTable
CREATE TABLE "pic_platform" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "light" TEXT NOT NULL,
    "cmos_compatible" BOOLEAN NOT NULL,
    "strengths" TEXT[],
    "weaknesses" TEXT[],
    "role_in_cpo" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "report_locator" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "pic_platform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "integration_method" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "performance" INTEGER NOT NULL,
    "complexity" INTEGER NOT NULL,
    "thermal_difficulty" INTEGER NOT NULL,
    "cost_level" INTEGER NOT NULL,
    "advantages" TEXT[],
    "drawbacks" TEXT[],
    "source_id" TEXT NOT NULL,
    "report_locator" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "integration_method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "laser_approach" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "advantages" TEXT[],
    "drawbacks" TEXT[],
    "users" TEXT[],
    "source_id" TEXT NOT NULL,
    "report_locator" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "laser_approach_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "challenge" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "severity" INTEGER NOT NULL,
    "report_rank" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "mitigations" TEXT[],
    "source_id" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "challenge_technology" (
    "challenge_id" TEXT NOT NULL,
    "technology_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "challenge_technology_pkey" PRIMARY KEY ("challenge_id","technology_id")
);

-- CreateTable
CREATE TABLE "challenge_indicator" (
    "challenge_id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "challenge_indicator_pkey" PRIMARY KEY ("challenge_id","indicator_id")
);

-- CreateTable
CREATE TABLE "phase" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "report_from_year" INTEGER NOT NULL,
    "report_to_year" INTEGER,
    "from_year" INTEGER NOT NULL,
    "to_year" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "drivers" TEXT[],
    "gates" TEXT[],
    "lane_rates_gbps" INTEGER[],
    "switch_generations_tbps" DOUBLE PRECISION[],
    "target_networks" JSONB NOT NULL,
    "market_note" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phase_technology" (
    "phase_id" TEXT NOT NULL,
    "technology_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "phase_technology_pkey" PRIMARY KEY ("phase_id","technology_id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "planned" BOOLEAN NOT NULL,
    "stage" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "technology" TEXT NOT NULL,
    "vendor_id" TEXT,
    "phase_id" TEXT,
    "source_id" TEXT NOT NULL,
    "note" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aka" TEXT[],
    "type" TEXT NOT NULL,
    "in_founding_report" BOOLEAN NOT NULL,
    "country" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "vendor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "strategy_assessment" (
    "vendor_id" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "integration" TEXT NOT NULL,
    "openness" TEXT NOT NULL,
    "openness_note" TEXT,
    "target_networks" TEXT[],
    "laser" TEXT NOT NULL,
    "packaging" TEXT NOT NULL,

    CONSTRAINT "strategy_assessment_pkey" PRIMARY KEY ("vendor_id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT,
    "name" TEXT NOT NULL,
    "technology" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "announced_on" TEXT,
    "shipping_on" TEXT,
    "capacity_tbps" DOUBLE PRECISION,
    "lane_gbps" INTEGER,
    "port_configuration" TEXT,
    "power_claim" TEXT,
    "energy_per_bit_pj" DOUBLE PRECISION,
    "energy_per_bit_note" TEXT,
    "source_id" TEXT NOT NULL,
    "note" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assumption_definition" (
    "key" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "year" INTEGER,
    "note" TEXT,
    "dimension" INTEGER NOT NULL,
    "lower" DOUBLE PRECISION,
    "upper" DOUBLE PRECISION,

    CONSTRAINT "assumption_definition_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "scenario" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "parent_scenario_id" TEXT,
    "parent_revision_number" INTEGER,
    "head_number" INTEGER,
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "position" SERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "scenario_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "parent_number" INTEGER,
    "author_user_id" TEXT,
    "author_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "message" TEXT NOT NULL,
    "content_hash" CHAR(64) NOT NULL,
    "engine_version" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "draw_count" INTEGER NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("scenario_id","number")
);

-- CreateTable
CREATE TABLE "assumption_value" (
    "scenario_id" TEXT NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "distribution" JSONB NOT NULL,
    "basis" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "source_ids" TEXT[],
    "inherited" BOOLEAN NOT NULL,

    CONSTRAINT "assumption_value_pkey" PRIMARY KEY ("scenario_id","revision_number","key")
);

-- CreateTable
CREATE TABLE "revision_result" (
    "scenario_id" TEXT NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "summary" JSONB NOT NULL,

    CONSTRAINT "revision_result_pkey" PRIMARY KEY ("scenario_id","revision_number")
);

-- CreateTable
CREATE TABLE "dataset_file" (
    "name" TEXT NOT NULL,
    "content_hash" CHAR(64) NOT NULL,
    "row_count" INTEGER NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dataset_file_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'viewer',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_link" (
    "id" TEXT NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'admin',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "setup_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_user_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_position_key" ON "source"("position");

-- CreateIndex
CREATE INDEX "source_publisher_idx" ON "source"("publisher");

-- CreateIndex
CREATE UNIQUE INDEX "source_natural_key" ON "source"("publisher", "title", "url") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "statement_source_id_idx" ON "statement"("source_id");

-- CreateIndex
CREATE INDEX "statement_claim_id_idx" ON "statement"("claim_id");

-- CreateIndex
CREATE INDEX "statement_challenge_id_idx" ON "statement"("challenge_id");

-- CreateIndex
CREATE INDEX "statement_phase_id_idx" ON "statement"("phase_id");

-- CreateIndex
CREATE INDEX "statement_vendor_id_idx" ON "statement"("vendor_id");

-- CreateIndex
CREATE INDEX "statement_pic_platform_id_idx" ON "statement"("pic_platform_id");

-- CreateIndex
CREATE INDEX "statement_integration_method_id_idx" ON "statement"("integration_method_id");

-- CreateIndex
CREATE INDEX "statement_laser_approach_id_idx" ON "statement"("laser_approach_id");

-- CreateIndex
CREATE INDEX "citation_source_id_idx" ON "citation"("source_id");

-- CreateIndex
CREATE INDEX "citation_technology_id_idx" ON "citation"("technology_id");

-- CreateIndex
CREATE INDEX "citation_attribute_id_idx" ON "citation"("attribute_id");

-- CreateIndex
CREATE INDEX "citation_phase_id_idx" ON "citation"("phase_id");

-- CreateIndex
CREATE INDEX "citation_vendor_id_idx" ON "citation"("vendor_id");

-- CreateIndex
CREATE INDEX "citation_product_id_idx" ON "citation"("product_id");

-- CreateIndex
CREATE INDEX "citation_contradiction_id_idx" ON "citation"("contradiction_id");

-- CreateIndex
CREATE UNIQUE INDEX "citation_natural_key" ON "citation"("source_id", "technology_id", "attribute_id", "phase_id", "phase_check", "vendor_id", "product_id", "contradiction_id") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "claim_position_key" ON "claim"("position");

-- CreateIndex
CREATE INDEX "claim_source_id_idx" ON "claim"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_estimate_position_key" ON "published_estimate"("position");

-- CreateIndex
CREATE INDEX "published_estimate_metric_scope_key_basis_year_idx" ON "published_estimate"("metric", "scope_key", "basis", "year");

-- CreateIndex
CREATE INDEX "published_estimate_publisher_vintage_idx" ON "published_estimate"("publisher", "vintage");

-- CreateIndex
CREATE UNIQUE INDEX "published_estimate_natural_key" ON "published_estimate"("source_id", "publisher", "vintage", "metric", "scope_key", "basis", "year", "from_year", "to_year", "scope_text") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "observation_position_key" ON "observation"("position");

-- CreateIndex
CREATE INDEX "observation_metric_scope_key_basis_year_idx" ON "observation"("metric", "scope_key", "basis", "year");

-- CreateIndex
CREATE INDEX "observation_publisher_idx" ON "observation"("publisher");

-- CreateIndex
CREATE UNIQUE INDEX "observation_natural_key" ON "observation"("source_id", "publisher", "observed_on", "metric", "scope_key", "basis", "year", "from_year", "to_year", "scope_text") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "contradiction_position_key" ON "contradiction"("position");

-- CreateIndex
CREATE INDEX "contradiction_estimate_estimate_id_idx" ON "contradiction_estimate"("estimate_id");

-- CreateIndex
CREATE INDEX "contradiction_observation_observation_id_idx" ON "contradiction_observation"("observation_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_position_key" ON "indicator"("position");

-- CreateIndex
CREATE INDEX "indicator_source_id_idx" ON "indicator"("source_id");

-- CreateIndex
CREATE INDEX "indicator_latest_source_id_idx" ON "indicator"("latest_source_id");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_position_key" ON "recommendation"("position");

-- CreateIndex
CREATE INDEX "recommendation_source_id_idx" ON "recommendation"("source_id");

-- CreateIndex
CREATE INDEX "recommendation_claim_claim_id_idx" ON "recommendation_claim"("claim_id");

-- CreateIndex
CREATE INDEX "recommendation_challenge_challenge_id_idx" ON "recommendation_challenge"("challenge_id");

-- CreateIndex
CREATE INDEX "recommendation_indicator_indicator_id_idx" ON "recommendation_indicator"("indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_series_position_key" ON "published_series"("position");

-- CreateIndex
CREATE INDEX "published_series_source_id_idx" ON "published_series"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "technology_position_key" ON "technology"("position");

-- CreateIndex
CREATE UNIQUE INDEX "ordinal_scale_position_key" ON "ordinal_scale"("position");

-- CreateIndex
CREATE UNIQUE INDEX "technology_attribute_position_key" ON "technology_attribute"("position");

-- CreateIndex
CREATE UNIQUE INDEX "technology_attribute_technology_id_key_key" ON "technology_attribute"("technology_id", "key") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "comparison_matrix_row_position_key" ON "comparison_matrix_row"("position");

-- CreateIndex
CREATE INDEX "comparison_matrix_row_source_id_idx" ON "comparison_matrix_row"("source_id");

-- CreateIndex
CREATE INDEX "comparison_matrix_cell_technology_id_idx" ON "comparison_matrix_cell"("technology_id");

-- CreateIndex
CREATE UNIQUE INDEX "pic_platform_position_key" ON "pic_platform"("position");

-- CreateIndex
CREATE INDEX "pic_platform_source_id_idx" ON "pic_platform"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "integration_method_position_key" ON "integration_method"("position");

-- CreateIndex
CREATE INDEX "integration_method_source_id_idx" ON "integration_method"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "laser_approach_position_key" ON "laser_approach"("position");

-- CreateIndex
CREATE INDEX "laser_approach_source_id_idx" ON "laser_approach"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "challenge_position_key" ON "challenge"("position");

-- CreateIndex
CREATE INDEX "challenge_source_id_idx" ON "challenge"("source_id");

-- CreateIndex
CREATE INDEX "challenge_technology_technology_id_idx" ON "challenge_technology"("technology_id");

-- CreateIndex
CREATE INDEX "challenge_indicator_indicator_id_idx" ON "challenge_indicator"("indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "phase_from_year_key" ON "phase"("from_year");

-- CreateIndex
CREATE UNIQUE INDEX "phase_position_key" ON "phase"("position");

-- CreateIndex
CREATE INDEX "phase_technology_technology_id_idx" ON "phase_technology"("technology_id");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_position_key" ON "milestone"("position");

-- CreateIndex
CREATE INDEX "milestone_vendor_id_idx" ON "milestone"("vendor_id");

-- CreateIndex
CREATE INDEX "milestone_phase_id_idx" ON "milestone"("phase_id");

-- CreateIndex
CREATE INDEX "milestone_source_id_idx" ON "milestone"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_date_technology_title_key" ON "milestone"("date", "technology", "title");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_name_key" ON "vendor"("name");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_position_key" ON "vendor"("position");

-- CreateIndex
CREATE UNIQUE INDEX "product_position_key" ON "product"("position");

-- CreateIndex
CREATE INDEX "product_source_id_idx" ON "product"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_vendor_id_name_key" ON "product"("vendor_id", "name") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "assumption_definition_dimension_key" ON "assumption_definition"("dimension");

-- CreateIndex
CREATE UNIQUE INDEX "scenario_name_key" ON "scenario"("name");

-- CreateIndex
CREATE INDEX "scenario_parent_scenario_id_parent_revision_number_idx" ON "scenario"("parent_scenario_id", "parent_revision_number");

-- CreateIndex
CREATE UNIQUE INDEX "scenario_id_head_number_key" ON "scenario"("id", "head_number");

-- CreateIndex
CREATE INDEX "revision_created_at_idx" ON "revision"("created_at");

-- CreateIndex
CREATE INDEX "assumption_value_key_idx" ON "assumption_value"("key");

-- CreateIndex
CREATE INDEX "assumption_value_source_ids_idx" ON "assumption_value" USING GIN ("source_ids");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "setup_link_token_hash_key" ON "setup_link"("token_hash");

-- CreateIndex
CREATE INDEX "setup_link_expires_at_idx" ON "setup_link"("expires_at");

-- CreateIndex
CREATE INDEX "audit_event_occurred_at_idx" ON "audit_event"("occurred_at");

-- CreateIndex
CREATE INDEX "audit_event_subject_kind_subject_id_idx" ON "audit_event"("subject_kind", "subject_id");

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_phase_id_fkey" FOREIGN KEY ("phase_id") REFERENCES "phase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_pic_platform_id_fkey" FOREIGN KEY ("pic_platform_id") REFERENCES "pic_platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_integration_method_id_fkey" FOREIGN KEY ("integration_method_id") REFERENCES "integration_method"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_laser_approach_id_fkey" FOREIGN KEY ("laser_approach_id") REFERENCES "laser_approach"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_attribute_id_fkey" FOREIGN KEY ("attribute_id") REFERENCES "technology_attribute"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_phase_id_fkey" FOREIGN KEY ("phase_id") REFERENCES "phase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_contradiction_id_fkey" FOREIGN KEY ("contradiction_id") REFERENCES "contradiction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_estimate" ADD CONSTRAINT "published_estimate_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contradiction_estimate" ADD CONSTRAINT "contradiction_estimate_contradiction_id_fkey" FOREIGN KEY ("contradiction_id") REFERENCES "contradiction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contradiction_estimate" ADD CONSTRAINT "contradiction_estimate_estimate_id_fkey" FOREIGN KEY ("estimate_id") REFERENCES "published_estimate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contradiction_observation" ADD CONSTRAINT "contradiction_observation_contradiction_id_fkey" FOREIGN KEY ("contradiction_id") REFERENCES "contradiction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contradiction_observation" ADD CONSTRAINT "contradiction_observation_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_latest_source_id_fkey" FOREIGN KEY ("latest_source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_claim" ADD CONSTRAINT "recommendation_claim_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_claim" ADD CONSTRAINT "recommendation_claim_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_challenge" ADD CONSTRAINT "recommendation_challenge_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_challenge" ADD CONSTRAINT "recommendation_challenge_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_indicator" ADD CONSTRAINT "recommendation_indicator_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_indicator" ADD CONSTRAINT "recommendation_indicator_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_series" ADD CONSTRAINT "published_series_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "technology_ordinal" ADD CONSTRAINT "technology_ordinal_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "technology_ordinal" ADD CONSTRAINT "technology_ordinal_scale_key_fkey" FOREIGN KEY ("scale_key") REFERENCES "ordinal_scale"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "technology_attribute" ADD CONSTRAINT "technology_attribute_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparison_matrix_row" ADD CONSTRAINT "comparison_matrix_row_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparison_matrix_cell" ADD CONSTRAINT "comparison_matrix_cell_row_key_fkey" FOREIGN KEY ("row_key") REFERENCES "comparison_matrix_row"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparison_matrix_cell" ADD CONSTRAINT "comparison_matrix_cell_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pic_platform" ADD CONSTRAINT "pic_platform_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "integration_method" ADD CONSTRAINT "integration_method_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laser_approach" ADD CONSTRAINT "laser_approach_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_technology" ADD CONSTRAINT "challenge_technology_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_technology" ADD CONSTRAINT "challenge_technology_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_indicator" ADD CONSTRAINT "challenge_indicator_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_indicator" ADD CONSTRAINT "challenge_indicator_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase_technology" ADD CONSTRAINT "phase_technology_phase_id_fkey" FOREIGN KEY ("phase_id") REFERENCES "phase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase_technology" ADD CONSTRAINT "phase_technology_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "technology"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_phase_id_fkey" FOREIGN KEY ("phase_id") REFERENCES "phase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_assessment" ADD CONSTRAINT "strategy_assessment_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_parent_scenario_id_parent_revision_number_fkey" FOREIGN KEY ("parent_scenario_id", "parent_revision_number") REFERENCES "revision"("scenario_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_id_head_number_fkey" FOREIGN KEY ("id", "head_number") REFERENCES "revision"("scenario_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_scenario_id_fkey" FOREIGN KEY ("scenario_id") REFERENCES "scenario"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_scenario_id_parent_number_fkey" FOREIGN KEY ("scenario_id", "parent_number") REFERENCES "revision"("scenario_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assumption_value" ADD CONSTRAINT "assumption_value_scenario_id_revision_number_fkey" FOREIGN KEY ("scenario_id", "revision_number") REFERENCES "revision"("scenario_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assumption_value" ADD CONSTRAINT "assumption_value_key_fkey" FOREIGN KEY ("key") REFERENCES "assumption_definition"("key") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "revision_result" ADD CONSTRAINT "revision_result_scenario_id_revision_number_fkey" FOREIGN KEY ("scenario_id", "revision_number") REFERENCES "revision"("scenario_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

