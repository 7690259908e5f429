import type { Milestone, Phase } from '@waveguide/adoption';
import type { Observation, PublishedEstimate, Source } from '@waveguide/evidence';
import { canonicalJson, sha256Hex, type AssumptionDefinition } from '@waveguide/forecasts';
import type { Technology } from '@waveguide/technologies';
import type { Product } from '@waveguide/vendors';
import type { Database } from './client';
import { listEstimates, listObservations } from './estimate-repository';
import { listAssumptionDefinitions } from './revision-repository';
import { listSourceRecords } from './source-repository';
import { listTechnologies } from './technology-repository';
import { listMilestones, listPhases } from './timeline-repository';
import { listProducts } from './vendor-repository';

/** A company as charts name it. */
export interface VendorName {
  readonly id: string;
  readonly name: string;
}

/** Everything beside a revision's numbers that a chart is drawn from, each list in the order of its repository. */
export interface LedgerFacts {
  readonly estimates: readonly PublishedEstimate[];
  readonly observations: readonly Observation[];
  readonly milestones: readonly Milestone[];
  readonly phases: readonly Phase[];
  readonly products: readonly Product[];
  readonly technologies: readonly Technology[];
  readonly vendors: readonly VendorName[];
  readonly sources: readonly Source[];
  /** Their bounds clamp the draws, so that growth drawn anew depends on them. */
  readonly definitions: readonly AssumptionDefinition[];
}

/** The facts as they stand in the tables now. */
export async function gatherLedgerFacts(database: Database): Promise<LedgerFacts> {
  // A transaction has one connection, which serves one query after the other in any case.
  return {
    estimates: await listEstimates(database),
    observations: await listObservations(database),
    milestones: await listMilestones(database),
    phases: await listPhases(database),
    products: await listProducts(database),
    technologies: await listTechnologies(database),
    vendors: await listVendorNames(database),
    sources: await listSourceRecords(database),
    definitions: await listAssumptionDefinitions(database),
  };
}

/** Every company's id and name, in the order of the dataset. */
export async function listVendorNames(database: Database): Promise<readonly VendorName[]> {
  return database.vendor.findMany({ orderBy: { position: 'asc' }, select: { id: true, name: true } });
}

/** SHA-256 over the canonical JSON of what an edition stores: equal facts, one edition. */
export function editionDigest(stored: object): string {
  return sha256Hex(canonicalJson(stored));
}
