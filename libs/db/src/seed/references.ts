import type { Dataset } from './dataset';
import type { SeedProblem } from './problem';

type Target = 'source' | 'vendor' | 'phase' | 'claim' | 'challenge' | 'indicator' | 'ledger record';

/** The fields that name rows of other files, and what they name. */
const REFERENCES: Readonly<Record<string, Target>> = {
  sourceId: 'source',
  sourceIds: 'source',
  moreSourceIds: 'source',
  summarySourceIds: 'source',
  vendorId: 'vendor',
  phaseId: 'phase',
  linkedClaims: 'claim',
  linkedChallenges: 'challenge',
  indicators: 'indicator',
  recordIds: 'ledger record',
};

function targets(dataset: Dataset): Readonly<Record<Target, ReadonlySet<string>>> {
  const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  return {
    source: ids(dataset.sources),
    vendor: ids(dataset.vendors),
    phase: ids(dataset.phases.phases),
    claim: ids(dataset.claims),
    challenge: ids(dataset.challenges),
    indicator: ids(dataset.indicators),
    'ledger record': ids([...dataset.publishedEstimates, ...dataset.observations]),
  };
}

interface Place {
  readonly file: string;
  readonly row: string;
  readonly field: string;
}

function rowOf(value: object, otherwise: string): string {
  const own: unknown = Reflect.get(value, 'id') ?? Reflect.get(value, 'key');
  return typeof own === 'string' ? own : otherwise;
}

function* references(
  value: unknown,
  place: Place,
): Generator<Place & { readonly target: Target; readonly id: string }> {
  if (Array.isArray(value)) {
    for (const entry of value) yield* references(entry, place);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const row = rowOf(value, place.row);
  for (const [field, member] of Object.entries(value)) {
    const target = REFERENCES[field];
    if (target !== undefined) {
      const named: readonly unknown[] = Array.isArray(member) ? member : [member];
      for (const id of named) if (typeof id === 'string') yield { file: place.file, row, field, target, id };
    }
    yield* references(member, { file: place.file, row, field });
  }
}

/** Every reference between files that leads nowhere, with its place. */
export function unresolvedReferences(dataset: Dataset, fileName: (part: string) => string): readonly SeedProblem[] {
  const known = targets(dataset);
  return Object.entries(dataset).flatMap(([part, rows]) =>
    [...references(rows, { file: fileName(part), row: '(file)', field: '' })]
      .filter(({ target, id }) => !known[target].has(id))
      .map(({ file, row, field, target, id }) => ({ file, row, field, message: `There is no ${target} "${id}".` })),
  );
}
