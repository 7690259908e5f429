import type { Milestone, Phase } from '@waveguide/adoption';
import {
  datasetReadTo,
  listEstimates,
  listMilestones,
  listObservations,
  listPhases,
  listProducts,
  listSourceRecords,
  listTechnologies,
  listVendorNames,
  type Database,
  type LedgerFacts,
  type VendorName,
} from '@waveguide/db';
import type { Observation, PublishedEstimate, ReadTo, Source } from '@waveguide/evidence';
import type { Technology } from '@waveguide/technologies';
import type { Product } from '@waveguide/vendors';

/**
 * The facts that charts are drawn from beside a revision's numbers. Builders ask here and never the tables, so that a frozen chart cannot
 * show anything newer than its revision.
 */
export interface LedgerView {
  estimates(): Promise<readonly PublishedEstimate[]>;
  observations(): Promise<readonly Observation[]>;
  milestones(): Promise<readonly Milestone[]>;
  phases(): Promise<readonly Phase[]>;
  products(): Promise<readonly Product[]>;
  technologies(): Promise<readonly Technology[]>;
  /** The names of vendors by id. */
  vendorNames(): Promise<ReadonlyMap<string, string>>;
  /** Every source by id. */
  sources(): Promise<ReadonlyMap<string, Source>>;
  /** How far the sources were read: no event after it counts as found or not found. */
  readTo(): Promise<ReadTo>;
}

const namesById = (vendors: readonly VendorName[]) => new Map(vendors.map(({ id, name }) => [id, name]));
const byId = (sources: readonly Source[]) => new Map(sources.map((source) => [source.id, source]));

/** The facts as they stand in the tables now; each list is read when it is asked for. */
export function liveLedger(database: Database): LedgerView {
  return {
    estimates: () => listEstimates(database),
    observations: () => listObservations(database),
    milestones: () => listMilestones(database),
    phases: () => listPhases(database),
    products: () => listProducts(database),
    technologies: () => listTechnologies(database),
    vendorNames: async () => namesById(await listVendorNames(database)),
    sources: async () => byId(await listSourceRecords(database)),
    readTo: () => datasetReadTo(database),
  };
}

/** The facts of an edition. */
export function editionLedger(facts: LedgerFacts): LedgerView {
  return {
    estimates: async () => facts.estimates,
    observations: async () => facts.observations,
    milestones: async () => facts.milestones,
    phases: async () => facts.phases,
    products: async () => facts.products,
    technologies: async () => facts.technologies,
    vendorNames: async () => namesById(facts.vendors),
    sources: async () => byId(facts.sources),
    readTo: async () => facts.readTo,
  };
}
