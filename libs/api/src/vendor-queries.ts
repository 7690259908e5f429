import type { Milestone } from '@waveguide/adoption';
import { listMilestones, listProducts, listVendors, type Database } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import type { Product, Vendor } from '@waveguide/vendors';
import { citedSources } from './cited-sources';
import { invalid, notFound, type Problem } from './problem';

interface VendorRecords {
  readonly vendor: Vendor;
  readonly products: readonly Product[];
  /** Newest first. */
  readonly milestones: readonly Milestone[];
}

async function vendorRecords(database: Database): Promise<readonly VendorRecords[]> {
  const [vendors, products, milestones] = await Promise.all([
    listVendors(database),
    listProducts(database),
    listMilestones(database),
  ]);
  const newestFirst = [...milestones].reverse();
  return vendors.map((vendor) => ({
    vendor,
    products: products.filter(({ vendorId }) => vendorId === vendor.id),
    milestones: newestFirst.filter(({ vendorId }) => vendorId === vendor.id),
  }));
}

function citedBy({ vendor, products, milestones }: VendorRecords): readonly string[] {
  return [
    ...vendor.summarySourceIds,
    ...[...vendor.strengths, ...vendor.risks].map(({ sourceId }) => sourceId),
    ...products.flatMap(({ sourceIds }) => sourceIds),
    ...milestones.map(({ sourceId }) => sourceId),
  ];
}

export async function vendorsQuery(database: Database) {
  const records = await vendorRecords(database);
  const vendors = records.map(({ vendor, products, milestones }) => ({
    ...vendor,
    products,
    milestoneCount: milestones.length,
    latestMilestone: milestones.find(({ planned }) => !planned) ?? null,
  }));
  return { vendors, sources: await citedSources(database, records.flatMap(citedBy)) };
}

export async function vendorQuery(database: Database, id: string) {
  const found = (await vendorRecords(database)).find(({ vendor }) => vendor.id === id);
  if (found === undefined) return err(notFound('vendor', id));
  return ok({ ...found, sources: await citedSources(database, citedBy(found)) });
}

export async function vendorComparisonQuery(database: Database, ids: readonly string[]) {
  const chosen = chooseVendors(await vendorRecords(database), ids);
  if (!chosen.ok) return chosen;
  const sources = await citedSources(database, chosen.value.flatMap(citedBy));
  return ok({ vendors: chosen.value.map(({ vendor, products }) => ({ vendor, products })), sources });
}

function chooseVendors(
  records: readonly VendorRecords[],
  ids: readonly string[],
): Result<readonly VendorRecords[], Problem> {
  const chosen: VendorRecords[] = [];
  for (const [place, id] of ids.entries()) {
    const found = records.find(({ vendor }) => vendor.id === id);
    if (found === undefined) return err(notFound('vendor', id));
    if (ids.indexOf(id) !== place) return err(invalid(['ids', place], `${found.vendor.name} is chosen twice.`));
    chosen.push(found);
  }
  return ok(chosen);
}
