import { sha256Hex } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { z } from 'zod';
import { parseSeedFile } from './seed-file';
import * as ledger from './seed-ledger-schema';
import * as market from './seed-market-schema';
import { baseModelFile } from './seed-model-schema';
import type { SeedProblem } from './seed-problem';
import { unresolvedReferences } from './seed-references';
import * as technology from './seed-technology-schema';

const SCHEMAS = {
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
};

type Part = keyof typeof SCHEMAS;

/** The whole dataset, read and checked. */
export type Dataset = { readonly [K in Part]: z.infer<(typeof SCHEMAS)[K]> };

/** Name of the file that holds a part: publishedEstimates is in published-estimates.json. */
function fileName(part: string): string {
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

/** Gives the text of one of the `SEED_FILES`. */
export type ReadSeedFile = (name: string) => Promise<string>;

/** The files as they stand, with a fingerprint of each. */
export interface SeedTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly hashes: ReadonlyMap<string, string>;
}

/** Reads every file of the dataset. */
export async function readSeedTexts(readFile: ReadSeedFile): Promise<SeedTexts> {
  const entries = await Promise.all(SEED_FILES.map(async (name) => [name, await readFile(name)] as const));
  return { texts: new Map(entries), hashes: new Map(entries.map(([name, text]) => [name, sha256Hex(text)])) };
}

/** Checks every file and every reference between them; all problems come back at once, each with its file, row and field. */
export function parseDataset({ texts }: SeedTexts): Result<Dataset, readonly SeedProblem[]> {
  const problems: SeedProblem[] = [];
  const read = <K extends Part>(part: K): z.infer<(typeof SCHEMAS)[K]> | undefined => {
    const file = fileName(part);
    const schema = SCHEMAS[part] as unknown as z.ZodType<z.infer<(typeof SCHEMAS)[K]>>;
    const parsed = parseSeedFile(file, texts.get(file) ?? '', schema);
    if (parsed.ok) return parsed.value;
    problems.push(...parsed.error);
    return undefined;
  };
  const parts = Object.fromEntries(Object.keys(SCHEMAS).map((part) => [part, read(part as Part)]));
  if (problems.length > 0) return err(problems);
  const dataset = parts as unknown as Dataset;
  const unresolved = unresolvedReferences(dataset, fileName);
  return unresolved.length > 0 ? err(unresolved) : ok(dataset);
}
