import { chosenMilestones, withStatus } from '@waveguide/adoption';
import { listMilestones, listPhases, listProducts, listVendors, type Database } from '@waveguide/db';
import { datedCapacities } from '@waveguide/vendors';
import type { ApiServices } from '../trpc/context';
import { citedSources } from './cited-sources';
import { standingDays } from '../trpc/load-standing-days';
import type { MilestoneFilter } from './milestone-filter';

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

type Reading = Pick<ApiServices, 'client' | 'now'>;

export async function milestonesQuery(services: Reading, filter: MilestoneFilter) {
  const { client: database } = services;
  const [milestones, names, days] = await Promise.all([
    listMilestones(database),
    vendorNames(database),
    standingDays(services),
  ]);
  const found = chosenMilestones(milestones, filter);
  const sources = await citedSources(
    database,
    found.map(({ sourceId }) => sourceId),
  );
  return { milestones: withStatus(withVendorName(found, names), days.asOf), days, sources };
}

/** Products with a switching capacity and a date, oldest first. */
export async function switchCapacityQuery(services: Reading) {
  const { client: database } = services;
  const [products, names, days] = await Promise.all([
    listProducts(database),
    vendorNames(database),
    standingDays(services),
  ]);
  const generations = datedCapacities(products, days.readTo).map(({ product, ...capacity }) => ({
    productId: product.id,
    name: product.name,
    vendorName: product.vendorId === null ? null : (names.get(product.vendorId) ?? null),
    ...capacity,
    laneGbps: product.laneGbps.kind === 'present' ? product.laneGbps.value : null,
    technology: product.technology,
    sourceId: product.sourceIds[0] ?? '',
  }));
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
