import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readStoredShape } from '@waveguide/quantity';
import { z } from 'zod';
import { edits1 } from './proposal-1';
import { readStoredProposal, storedProposal } from './proposal';
import { result1 } from './result-1';
import { readStoredResult, storedResult } from './result';

const file = (name: string) => readFileSync(path.join(__dirname, name));
/** What the first release stored. */
const RESULT = z.looseObject({}).parse(JSON.parse(gunzipSync(file('result-1.golden.json.gz')).toString('utf8')));
const [PROPOSAL, ...OTHERS] = z
  .array(z.object({ edits: z.array(z.looseObject({})), correlations: z.unknown() }))
  .parse(JSON.parse(file('proposal-1.golden.json').toString('utf8')));
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the result that the first release stored', () => {
  it('reads with every value that it had, and is stored again as it was', () => {
    const summary = readStoredResult(RESULT);
    expect(summary.engineVersion).toBe('1.0.0');
    expect(summary.years).toHaveLength(13);
    expect(asJson(summary)).toEqual(RESULT);
    expect(asJson(storedResult(summary))).toEqual(RESULT);
  });

  it('still reads once today’s results have a further field, which a new result is not stored without a shape', () => {
    const today = result1.extend({ runtime: z.string() });
    expect(today.safeParse(RESULT).success).toBe(false);
    const readers = { 1: (stored: unknown) => today.parse({ ...result1.parse(stored), runtime: 'not recorded' }) };
    const read = readStoredShape('This result', RESULT, readers);
    expect(asJson(read.ok && read.value)).toEqual({ ...RESULT, runtime: 'not recorded' });
    expect(() => storedResult({ ...readStoredResult(RESULT), ...{ runtime: 'wasm' } })).toThrow(/runtime/);
  });

  it.each([
    ['of a newer version', { ...RESULT, shape: 2 }, /Start the version that stored it/],
    ['with a field nobody knows', { ...RESULT, extra: 1 }, /extra/],
    ['without its years', { ...RESULT, years: undefined }, /years/],
    ['with a unit nobody knows', { ...RESULT, series: { 'ports:cpo': { unit: 'furlong' } } }, /unit/],
    ['that is none', 'packed', /expected object/],
  ])('refuses a result %s', (_, stored, message) => {
    expect(() => readStoredResult(stored)).toThrow(message);
  });
});

describe('the proposals that the first release stored', () => {
  it('read with every value that they had, and are stored again as they were', () => {
    expect(OTHERS.length).toBeGreaterThan(0);
    for (const proposal of [PROPOSAL!, ...OTHERS]) {
      const content = readStoredProposal(proposal);
      expect(asJson(content)).toEqual(proposal);
      expect(asJson(storedProposal(content))).toEqual(proposal);
    }
  });

  it('still read once today’s edits have a further field', () => {
    const today = z.array(edits1.element.extend({ confidence: z.enum(['high', 'not-stated']) }));
    expect(today.safeParse(PROPOSAL!.edits).success).toBe(false);
    const readers = {
      1: (stored: unknown) => today.parse(edits1.parse(stored).map((edit) => ({ ...edit, confidence: 'not-stated' }))),
    };
    expect(readStoredShape('This proposal', PROPOSAL!.edits, readers)).toMatchObject({ ok: true });
    const content = readStoredProposal(PROPOSAL!);
    const edits = content.edits.map((edit) => ({ ...edit, confidence: 'high' }));
    expect(() => storedProposal({ ...content, edits })).toThrow(/confidence/);
  });

  it.each([
    ['of a newer version', { shape: 2, edits: [] }, /Start the version that stored it/],
    ['with a field nobody knows', [{ ...PROPOSAL!.edits[0], extra: 1 }], /extra/],
    ['with a kind of distribution nobody knows', [{ ...PROPOSAL!.edits[0], distribution: { kind: 'beta' } }], /kind/],
  ])('refuse edits %s', (_, edits, message) => {
    expect(() => readStoredProposal({ edits, correlations: null })).toThrow(message);
  });
});
