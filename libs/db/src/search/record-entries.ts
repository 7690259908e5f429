import { milestoneStageLabel, MILESTONE_STAGES } from '@waveguide/adoption';
import { assumptionTitle } from '@waveguide/forecasts';
import { formatPartialDate, isUnitId, unit } from '@waveguide/quantity';
import { technologyName } from '@waveguide/technologies';
import { isShippingStage, PRODUCT_STAGES, productStageLabel } from '@waveguide/vendors';
import type { Database } from '../postgres/client';
import { parseEnum } from '../postgres/parse-enum';
import type { SearchableEntry } from './kind';

const ORDER = { orderBy: { position: 'asc' } } as const;

/** Parts of a line of context; those that are not known are left out. */
const line = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' · ');

async function vendorEntries(database: Database): Promise<readonly SearchableEntry[]> {
  const vendors = await database.vendor.findMany(ORDER);
  return vendors.map(({ id, name, aka, summary, country }) => ({
    kind: 'vendor',
    id,
    title: name,
    context: line(aka.join(', '), summary),
    address: `/vendors/${id}`,
    others: [country],
  }));
}

/** A stage as its source has it: whether it was reached depends on the day of reading, and that is the vendor's page to say. */
function stageText(stageId: string, shippingOn: string | null): string {
  const stage = parseEnum(PRODUCT_STAGES, stageId);
  if (!isShippingStage(stage)) return productStageLabel(stage);
  return shippingOn === null
    ? `said to be ${productStageLabel(stage)}`
    : `said to ship from ${formatPartialDate(shippingOn)}`;
}

async function productEntries(database: Database): Promise<readonly SearchableEntry[]> {
  const products = await database.product.findMany({ ...ORDER, include: { vendor: true } });
  return products.map((row) => ({
    kind: 'product',
    id: row.id,
    title: row.name,
    context: line(
      row.vendor?.name ?? null,
      technologyName(row.technology).short,
      stageText(row.stage, row.shippingOn),
      row.portConfiguration,
    ),
    address: row.vendorId === null ? '/timeline' : `/vendors/${row.vendorId}`,
    others: [technologyName(row.technology).long, row.status, row.powerClaim, row.note, ...(row.vendor?.aka ?? [])],
  }));
}

async function milestoneEntries(database: Database): Promise<readonly SearchableEntry[]> {
  const milestones = await database.milestone.findMany({ ...ORDER, include: { vendor: true } });
  return milestones.map((row) => ({
    kind: 'milestone',
    id: row.id,
    title: row.title,
    context: line(
      `${row.planned ? 'planned for ' : ''}${formatPartialDate(row.date)}`,
      milestoneStageLabel(parseEnum(MILESTONE_STAGES, row.stage)).toLowerCase(),
      row.vendor?.name ?? null,
    ),
    address: row.vendorId === null ? '/timeline' : `/vendors/${row.vendorId}`,
    others: [technologyName(row.technology).long, row.note, ...(row.vendor?.aka ?? [])],
  }));
}

/** The columns that estimates and observations share. */
interface Figure {
  readonly publisher: string;
  readonly quoteSummary: string;
  readonly scopeText: string;
  readonly evidence: string;
  readonly metric: string;
  readonly year: number | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly sourceId: string;
  readonly source: { readonly title: string };
}

const figureTitle = ({ publisher, quoteSummary }: Figure) => `${publisher}: ${quoteSummary}`;
const yearsOf = ({ year, fromYear, toYear }: Figure) =>
  [year, fromYear, toYear].map((value) => (value === null ? null : String(value)));

async function estimateEntries(database: Database): Promise<readonly SearchableEntry[]> {
  const estimates = await database.publishedEstimate.findMany({ ...ORDER, include: { source: true } });
  return estimates.map((row) => ({
    kind: 'estimate',
    id: row.id,
    title: figureTitle(row),
    context: line(row.scopeText, `published ${formatPartialDate(row.vintage)}`, row.evidence),
    address: `/sources/${row.sourceId}`,
    others: [row.metric, ...yearsOf(row), row.source.title],
  }));
}

async function observationEntries(database: Database): Promise<readonly SearchableEntry[]> {
  const observations = await database.observation.findMany({ ...ORDER, include: { source: true } });
  return observations.map((row) => ({
    kind: 'observation',
    id: row.id,
    title: figureTitle(row),
    context: line(row.scopeText, `observed ${formatPartialDate(row.observedOn)}`, row.evidence),
    address: `/sources/${row.sourceId}`,
    others: [row.metric, ...yearsOf(row), row.source.title],
  }));
}

/** Where drivers are shown: the scenario that every installation has. */
const DRIVERS_OF = 'base';

async function driverEntries(database: Database): Promise<readonly SearchableEntry[]> {
  const definitions = await database.assumptionDefinition.findMany({
    // A definition that the dataset has given up has no row on the page.
    where: { values: { some: { revision: { scenarioId: DRIVERS_OF, headOf: { isNot: null } } } } },
    orderBy: { dimension: 'asc' },
  });
  return definitions.map(({ key, name, year, unit: unitId, note, group }) => ({
    kind: 'driver',
    id: key,
    title: assumptionTitle({ name, year }),
    context: line('Assumption of the market model', isUnitId(unitId) ? unit(unitId).name : unitId),
    address: `/forecasts/${DRIVERS_OF}/edit?driver=${encodeURIComponent(key)}`,
    others: [key, group.replace(/([A-Z])/g, ' $1'), note],
  }));
}

async function sourceEntries(database: Database): Promise<readonly SearchableEntry[]> {
  const sources = await database.source.findMany(ORDER);
  return sources.map(({ id, title, publisher, publishedOn, kind, tier }) => ({
    kind: 'source',
    id,
    title,
    context: line(publisher, publishedOn === null ? null : formatPartialDate(publishedOn), tier.replaceAll('_', ' ')),
    address: `/sources/${id}`,
    others: [kind.replaceAll('_', ' ')],
  }));
}

/** Everything in the database that can be found, kind by kind in the order of the dataset. */
export async function recordEntries(database: Database): Promise<readonly SearchableEntry[]> {
  return [
    ...(await vendorEntries(database)),
    ...(await productEntries(database)),
    ...(await milestoneEntries(database)),
    ...(await estimateEntries(database)),
    ...(await observationEntries(database)),
    ...(await driverEntries(database)),
    ...(await sourceEntries(database)),
  ];
}
