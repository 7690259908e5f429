import { missing, present, type Maybe } from '@waveguide/quantity';
import { TECHNOLOGY_SUBJECTS } from '@waveguide/technologies';
import { PRODUCT_STAGES, strategyOf, VENDOR_TYPES, type Product, type Vendor } from '@waveguide/vendors';
import { statementSelection, toStatements } from './cited-statements';
import type { Database } from '../postgres/client';
import { parseEnum } from '../postgres/parse-enum';
import type { Prisma } from '../generated/client';

const IN_ORDER = { orderBy: { position: 'asc' } } as const;
const WITH_ALL = {
  strategy: true,
  statements: statementSelection,
  citations: { select: { sourceId: true }, ...IN_ORDER },
} satisfies Prisma.VendorInclude;

type VendorRow = Prisma.VendorGetPayload<{ include: typeof WITH_ALL }>;

function toVendor(row: VendorRow): Vendor {
  if (row.strategy === null) throw new RangeError(`${row.id} has no strategy assessment.`);
  return {
    id: row.id,
    name: row.name,
    aka: row.aka,
    type: parseEnum(VENDOR_TYPES, row.type),
    inFoundingReport: row.inFoundingReport,
    country: row.country,
    strategy: strategyOf(row.strategy),
    summary: row.summary,
    summarySourceIds: row.citations.map(({ sourceId }) => sourceId),
    strengths: toStatements(row.statements, 'strength'),
    risks: toStatements(row.statements, 'risk'),
  };
}

/** Every company, in the order of the dataset. */
export async function listVendors(database: Database): Promise<readonly Vendor[]> {
  const rows = await database.vendor.findMany({ ...IN_ORDER, include: WITH_ALL });
  return rows.map(toVendor);
}

/** One company, or null if there is none of this id. */
export async function findVendor(database: Database, id: string): Promise<Vendor | null> {
  const row = await database.vendor.findUnique({ where: { id }, include: WITH_ALL });
  return row === null ? null : toVendor(row);
}

function stated<T>(value: T | null, what: string): Maybe<T> {
  return value === null ? missing('not-reported', `The sources read do not state ${what}.`) : present(value);
}

/** Narrows the products; what is left out does not narrow. */
export interface ProductFilter {
  readonly vendorId?: string;
}

/** What vendors and industry bodies offer or have announced, in the order of the dataset. */
export async function listProducts(database: Database, filter: ProductFilter = {}): Promise<readonly Product[]> {
  const rows = await database.product.findMany({
    where: filter.vendorId === undefined ? {} : { vendorId: filter.vendorId },
    ...IN_ORDER,
    include: { citations: { select: { sourceId: true }, ...IN_ORDER } },
  });
  return rows.map((row) => ({
    id: row.id,
    vendorId: row.vendorId,
    name: row.name,
    technology: parseEnum(TECHNOLOGY_SUBJECTS, row.technology),
    stage: parseEnum(PRODUCT_STAGES, row.stage),
    status: row.status,
    announcedOn: stated(row.announcedOn, 'when it was announced'),
    shippingOn: stated(row.shippingOn, 'when it ships'),
    capacityTbps: stated(row.capacityTbps, 'its capacity'),
    laneGbps: stated(row.laneGbps, 'its lane rate'),
    portConfiguration: stated(row.portConfiguration, 'its ports'),
    powerClaim: stated(row.powerClaim, 'its power'),
    energyPerBit: stated(row.energyPerBit, 'its energy per bit'),
    energyPerBitNote: row.energyPerBitNote,
    sourceIds: [row.sourceId, ...row.citations.map(({ sourceId }) => sourceId)],
    note: row.note,
  }));
}
