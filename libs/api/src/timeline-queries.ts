import type { Milestone } from '@waveguide/adoption';
import { listMilestones, listPhases, listProducts, listVendors, type Database } from '@waveguide/db';
import { comparePartialDates } from '@waveguide/evidence';
import type { Product } from '@waveguide/vendors';
import { citedSources } from './cited-sources';
import type { MilestoneFilter } from './timeline-router';

export async function phasesQuery(database: Database) {
  const phases = await listPhases(database);
  const ids = phases.flatMap(({ sourceIds, checks }) => [...sourceIds, ...checks.flatMap((check) => check.sourceIds)]);
  return { phases, sources: await citedSources(database, ids) };
}

/** The names of vendors by id. */
export async function vendorNames(database: Database): Promise<ReadonlyMap<string, string>> {
  return new Map((await listVendors(database)).map(({ id, name }) => [id, name]));
}

/** The same records with the name of their vendor beside its id. */
export function withVendorName<Of extends { readonly vendorId: string | null }>(
  records: readonly Of[],
  names: ReadonlyMap<string, string>,
): readonly (Of & { readonly vendorName: string | null })[] {
  return records.map((record) => ({
    ...record,
    vendorName: record.vendorId === null ? null : (names.get(record.vendorId) ?? null),
  }));
}

const matches = (milestone: Milestone, { technologies, vendorId, stages }: MilestoneFilter) =>
  (technologies === undefined || technologies.includes(milestone.technology)) &&
  (vendorId === undefined || milestone.vendorId === vendorId) &&
  (stages === undefined || stages.includes(milestone.stage));

export async function milestonesQuery(database: Database, filter: MilestoneFilter) {
  const [milestones, names] = await Promise.all([listMilestones(database), vendorNames(database)]);
  const found = milestones.filter((milestone) => matches(milestone, filter));
  const sources = await citedSources(
    database,
    found.map(({ sourceId }) => sourceId),
  );
  return { milestones: withVendorName(found, names), sources };
}

/** When a product ships or, where that is not known, when it was announced; null where neither is known. */
function generationDate({ shippingOn, announcedOn }: Product) {
  if (shippingOn.kind === 'present') return { date: shippingOn.value, dated: 'shipping' } as const;
  return announcedOn.kind === 'present' ? ({ date: announcedOn.value, dated: 'announced' } as const) : null;
}

/** Products with a switching capacity and a date, oldest first. */
export async function switchCapacityQuery(database: Database) {
  const [products, names] = await Promise.all([listProducts(database), vendorNames(database)]);
  const generations = withVendorName(products, names).flatMap((product) => {
    const dated = generationDate(product);
    if (dated === null || product.capacityTbps.kind === 'missing') return [];
    return [
      {
        productId: product.id,
        name: product.name,
        vendorName: product.vendorName,
        ...dated,
        capacityTbps: product.capacityTbps.value,
        laneGbps: product.laneGbps.kind === 'present' ? product.laneGbps.value : null,
        technology: product.technology,
        sourceId: product.sourceIds[0] ?? '',
      },
    ];
  });
  generations.sort((a, b) => comparePartialDates(a.date, b.date));
  return {
    generations,
    sources: await citedSources(
      database,
      generations.map(({ sourceId }) => sourceId),
    ),
  };
}

export async function roadmapQuery(database: Database) {
  const [products, names] = await Promise.all([listProducts(database), vendorNames(database)]);
  const sources = await citedSources(
    database,
    products.flatMap(({ sourceIds }) => sourceIds),
  );
  return { products: withVendorName(products, names), sources };
}
