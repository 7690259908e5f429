import { SEED_FILES } from './dataset';
import { readSeedFile } from '../testing/dataset';

/** Fields that are shown as sentences. */
const PROSE = new Set(
  'accessedNote definition description flag integration label marketNote missingNote note opennessNote packaging publishedOnMissing quoteSummary resolution scopeText status summary text title unitNote urlMissing'.split(
    ' ',
  ),
);

/** What an editor tells an editor, and no reader. */
const TO_OURSELVES = [
  /\bnever (multiply|divide|plot|add)\b/i,
  /\bthe product (should|shows?)\b/i,
  /\bcompiler\b/i,
  /\bensembles?\b/i,
  /\b(exclude|leave|keep) (it|one|both|as|off)\b/i,
  /\bbefore citing\b/i,
  /\bschema\b/i,
  /\btimingKind\b/,
];

interface Sentence {
  readonly at: string;
  readonly text: string;
}

function* sentences(value: unknown, at: string): Generator<Sentence> {
  if (typeof value !== 'object' || value === null) return;
  const own: unknown = Reflect.get(value, 'id') ?? Reflect.get(value, 'key');
  const place = typeof own === 'string' ? `${at} ${own}` : at;
  for (const [field, member] of Object.entries(value)) {
    if (typeof member === 'string' && PROSE.has(field)) yield { at: `${place} ${field}`, text: member };
    else yield* sentences(member, place);
  }
}

function* ids(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const own: unknown = Reflect.get(value, 'id');
  if (typeof own === 'string') yield own;
  for (const member of Object.values(value)) yield* ids(member);
}

describe('the sentences of the dataset', () => {
  // The base model's rationales speak of its own assumptions by their key; they are written and held with the model.
  const files = SEED_FILES.filter((file) => file !== 'base-model.json');
  let all: readonly Sentence[];
  let records: readonly string[];

  beforeAll(async () => {
    const read = await Promise.all(
      files.map(async (file) => ({ file, json: JSON.parse(await readSeedFile(file)) as unknown })),
    );
    all = read.flatMap(({ file, json }) => [...sentences(json, file)]);
    // Ids of one or two words, such as mid-term, are words of the language too.
    records = [...new Set(read.flatMap(({ json }) => [...ids(json)]))].filter((id) =>
      /^[a-z0-9.]+(-[a-z0-9.]+){2,}$/.test(id),
    );
  });

  it('are many', () => {
    expect(all.length).toBeGreaterThan(1000);
    expect(records.length).toBeGreaterThan(500);
  });

  it('write a day as 22 November 2026', () => {
    expect(all.filter(({ text }) => /\b20\d\d-\d\d-\d\d\b/.test(text))).toEqual([]);
  });

  it('name no record by its id', () => {
    const named = new Set(records);
    const sentence = (text: string) => text.match(/[a-z0-9]+(?:[.-][a-z0-9]+)+/g) ?? [];
    expect(all.filter(({ text }) => sentence(text).some((word) => named.has(word)))).toEqual([]);
  });

  it('are written for readers, not for ourselves', () => {
    expect(all.filter(({ text }) => TO_OURSELVES.some((note) => note.test(text)))).toEqual([]);
  });
});
