import type { Milestone, Phase } from '@waveguide/adoption';
import type { Observation, PublishedEstimate, ReadTo, Source } from '@waveguide/evidence';
import { canonicalJson, sha256Hex, type AssumptionDefinition } from '@waveguide/forecasts';
import type { Technology } from '@waveguide/technologies';
import type { Product } from '@waveguide/vendors';
import type { Database } from '../postgres/client';
import { listEstimates, listObservations } from '../ledger/estimate-repository';
import { datasetReadTo } from '../ledger/reading-repository';
import { listAssumptionDefinitions } from '../revisions/revision-repository';
import { listSourceRecords } from '../ledger/source-repository';
import { listTechnologies } from '../ledger/technology-repository';
import { listMilestones, listPhases } from '../ledger/timeline-repository';
import { listProducts } from '../ledger/vendor-repository';

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
  /** How far the sources were read. */
  readonly readTo: ReadTo;
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
    readTo: await datasetReadTo(database),
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
