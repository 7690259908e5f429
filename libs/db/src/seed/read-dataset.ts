import { sha256Hex } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { z } from 'zod';
import { unknownKeys } from '../dataset-revisions/unknown-keys';
import { fileName, SCHEMAS, SEED_FILES, type Dataset, type Part } from './dataset';
import { parseSeedFile } from './file';
import type { SeedProblem } from './problem';
import { unresolvedReferences } from './references';

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
  const unresolved = [...unresolvedReferences(dataset, fileName), ...unknownKeys(dataset)];
  return unresolved.length > 0 ? err(unresolved) : ok(dataset);
}
