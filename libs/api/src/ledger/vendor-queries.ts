import { withStatus, type EventStatus, type Milestone } from '@waveguide/adoption';
import { listMilestones, listProducts, listVendors } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import {
  newestAnnouncedFirst,
  vendorSourceIds,
  type Product,
  type StandingDays,
  type Vendor,
} from '@waveguide/vendors';
import type { ApiServices } from '../trpc/context';
import { citedSources } from './cited-sources';
import { invalid, notFound, type Problem } from '../trpc/problem';
import { standingDays } from '../trpc/load-standing-days';

interface VendorRecords {
  readonly vendor: Vendor;
  /** The newest announcement first. */
  readonly products: readonly Product[];
  /** Newest first. */
  readonly milestones: readonly (Milestone & { readonly status: EventStatus })[];
}

type Reading = Pick<ApiServices, 'client' | 'now'>;

async function vendorRecords(
  services: Reading,
): Promise<{ readonly records: readonly VendorRecords[]; readonly days: StandingDays }> {
  const { client } = services;
  const [vendors, products, milestones, days] = await Promise.all([
    listVendors(client),
    listProducts(client),
    listMilestones(client),
    standingDays(services),
  ]);
  const newestFirst = withStatus([...milestones].reverse(), days.asOf);
  const records = vendors.map((vendor) => ({
    vendor,
    products: newestAnnouncedFirst(products.filter(({ vendorId }) => vendorId === vendor.id)),
    milestones: newestFirst.filter(({ vendorId }) => vendorId === vendor.id),
  }));
  return { records, days };
}

function citedBy(records: VendorRecords): readonly string[] {
  return [...vendorSourceIds(records), ...records.milestones.map(({ sourceId }) => sourceId)];
}

export async function vendorsQuery(services: Reading) {
  const { records, days } = await vendorRecords(services);
  const vendors = records.map(({ vendor, products, milestones }) => ({
    ...vendor,
    products,
    milestones,
    milestoneCount: milestones.length,
    latestMilestone: milestones.find(({ status }) => status === 'happened') ?? null,
  }));
  return { vendors, days, sources: await citedSources(services.client, records.flatMap(citedBy)) };
}

export async function vendorQuery(services: Reading, id: string) {
  const { records, days } = await vendorRecords(services);
  const found = records.find(({ vendor }) => vendor.id === id);
  if (found === undefined) return err(notFound('vendor', id));
  return ok({ ...found, days, sources: await citedSources(services.client, citedBy(found)) });
}

export async function vendorComparisonQuery(services: Reading, ids: readonly string[]) {
  const { records, days } = await vendorRecords(services);
  const chosen = chooseVendors(records, ids);
  if (!chosen.ok) return chosen;
  const sources = await citedSources(services.client, chosen.value.flatMap(citedBy));
  return ok({ vendors: chosen.value.map(({ vendor, products }) => ({ vendor, products })), days, sources });
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
