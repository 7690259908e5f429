import type { z } from 'zod';
import { baseModelRevisionsFile } from '../dataset-revisions/schema';
import * as ledger from './ledger-schema';
import * as market from './market-schema';
import { baseModelFile } from './model-schema';
import { datasetFile } from './reading-schema';
import * as technology from './technology-schema';

/** The schema of each part. */
export const SCHEMAS = {
  dataset: datasetFile,
  sources: ledger.sourcesFile,
  publishedEstimates: ledger.estimatesFile,
  observations: ledger.observationsFile,
  claims: ledger.claimsFile,
  contradictions: ledger.contradictionsFile,
  indicators: ledger.indicatorsFile,
  recommendations: ledger.recommendationsFile,
  technologies: technology.technologiesFile,
  challenges: technology.challengesFile,
  phases: market.phasesFile,
  milestones: market.milestonesFile,
  vendors: market.vendorsFile,
  products: market.productsFile,
  baseModel: baseModelFile,
  baseModelRevisions: baseModelRevisionsFile,
};

export type Part = keyof typeof SCHEMAS;

/** The whole dataset, read and checked. */
export type Dataset = { readonly [K in Part]: z.infer<(typeof SCHEMAS)[K]> };

/** Name of the file that holds a part: publishedEstimates is in published-estimates.json. */
export function fileName(part: string): string {
  return `${part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`;
}

/** The files of the dataset. */
export const SEED_FILES: readonly string[] = Object.keys(SCHEMAS).map(fileName);

/** Rows by file: those of its list, or of all lists that it holds. */
export function countRows(dataset: Dataset): ReadonlyMap<string, number> {
  const lists = (part: object): readonly unknown[] =>
    Array.isArray(part) ? part : Object.values(part).flatMap((member) => (Array.isArray(member) ? member : []));
  return new Map(Object.entries(dataset).map(([part, rows]) => [fileName(part), lists(rows).length]));
}
