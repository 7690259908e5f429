import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  calibrationExample,
  goalSeekExample,
  ownershipExample,
  sobolClosedForm,
  sobolExample,
  topologyExample,
  tornadoExample,
} from './worked-analyses';
import {
  type WorkedResults,
  distributions,
  drawsAndCorrelation,
  growth,
  installedBaseAndPower,
  priceLaws,
  quantilesShown,
  scores,
  statements,
  substitutionCurves,
  totalPorts,
} from './worked-examples';

const folder = join(__dirname, '../../../docs/methods');

interface WorkedExample {
  readonly inputs: unknown;
  readonly results: WorkedResults;
}

/** The worked example of a page: its one fenced JSON block. */
function exampleOf(page: string): WorkedExample {
  const blocks = [...readFileSync(join(folder, page), 'utf8').matchAll(/```json\n([\s\S]*?)\n```/g)];
  if (blocks.length !== 1) throw new Error(`${page} has ${blocks.length} worked examples; it needs one.`);
  return JSON.parse(blocks[0]![1]!) as WorkedExample;
}

/** Takes a page's inputs, whose shape the page and its example agree on. */
function recompute<T>(example: (inputs: T) => WorkedResults): (inputs: unknown) => WorkedResults {
  return (inputs) => example(inputs as T);
}

const pages: Readonly<Record<string, (inputs: unknown) => WorkedResults>> = {
  'calibration.md': recompute(calibrationExample),
  'distributions.md': recompute(distributions),
  'draws-and-correlation.md': recompute(drawsAndCorrelation),
  'goal-seek.md': recompute(goalSeekExample),
  'growth.md': recompute(growth),
  'installed-base-and-power.md': recompute(installedBaseAndPower),
  'price-laws.md': recompute(priceLaws),
  'quantiles.md': recompute(quantilesShown),
  'scores.md': recompute(scores),
  'sobol-indices.md': recompute(sobolExample),
  'statements.md': recompute(statements),
  'substitution-curves.md': recompute(substitutionCurves),
  'topology.md': recompute(topologyExample),
  'tornado.md': recompute(tornadoExample),
  'total-cost-of-ownership.md': recompute(ownershipExample),
  'total-ports.md': recompute(totalPorts),
};

/** Pages that the library they are about recomputes itself, since this one may not know it. */
const elsewhere: readonly string[] = [
  'base-case.md',
  'briefings.md',
  'consensus.md',
  'ledger-checks.md',
  'milestones-and-timing.md',
];
const allPages = [...Object.keys(pages), ...elsewhere].toSorted();

/** Pages whose results carry sampling error state the exact values; the estimate must come this near. */
const absoluteTolerance: Readonly<Record<string, number>> = { 'sobol-indices.md': 0.005 };

describe('docs/methods', () => {
  it('has a worked example recomputed for every page', () => {
    const written = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(written.toSorted()).toEqual(allPages);
  });

  it.each(Object.keys(pages))('%s states what the library computes', (page) => {
    const { inputs, results } = exampleOf(page);
    const computed = pages[page]!(inputs);
    expect(Object.keys(computed).toSorted()).toEqual(Object.keys(results).toSorted());
    for (const [name, stated] of Object.entries(results)) {
      // Results are written with six significant digits.
      const tolerance = absoluteTolerance[page] ?? 5.01e-6 * Math.abs(stated);
      expect({ name, off: Math.abs(computed[name]! - stated) <= tolerance ? 0 : computed[name]! - stated }).toEqual({
        name,
        off: 0,
      });
    }
  });

  it('states the closed form of the Sobol indices', () => {
    const { inputs, results } = exampleOf('sobol-indices.md');
    const ranges = Object.values((inputs as { readonly assumptions: Record<string, unknown> }).assumptions);
    const uncertain = ranges.filter((range): range is [number, number, number] => Array.isArray(range));
    const exact = sobolClosedForm(uncertain).flat();
    expect(Object.values(results)).toEqual(exact.map((index) => expect.closeTo(index, 5)));
  });

  it.each(allPages)('%s has the sections an analyst looks for', (page) => {
    const text = readFileSync(join(folder, page), 'utf8');
    for (const heading of ['## Formula', '## Meaning and units', '## Source', '## Limits', '## Worked example']) {
      expect(text).toContain(heading);
    }
  });

  it('lists every page in its index', () => {
    const index = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const page of allPages) expect(index).toContain(`(${page})`);
  });
});
