import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatQuantity } from '@waveguide/quantity';
import { contrastRatio } from '../preflight/contrast-ratio';
import { CHECK_KINDS } from '../preflight/types';
import { roundingGap } from '../preflight/rounding';
import { sampleFan } from '../content/sample-evidence';
import { titleAgreement } from './title-agreement';

const page = readFileSync(join(__dirname, '../../../../docs/methods/briefings.md'), 'utf8');

interface WorkedExample {
  readonly inputs: {
    readonly title: string;
    readonly p50Usd: readonly number[];
    readonly shares: readonly number[];
    readonly titleColour: string;
    readonly paper: string;
  };
  readonly results: Readonly<Record<string, number>>;
}

describe('docs/methods/briefings.md', () => {
  it('states what the library computes', () => {
    const { inputs, results } = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '') as WorkedExample;
    // The sample's P50 of 2027 is two billion dollars.
    const agreeing = inputs.p50Usd.filter(
      (p50) => titleAgreement(inputs.title, sampleFan(p50 / 2e9)).kind === 'agrees',
    );
    const parts = inputs.shares.map((value) => ({ value, text: formatQuantity(value, 'fraction') }));
    const gap = roundingGap(parts, { total: { text: '100%', value: 1 }, unit: 'fraction', name: '' });
    const printedSum = parts.reduce((sum, { text }) => sum + Number.parseFloat(text) / 100, 0);
    expect(results).toEqual({
      p50sThatAgree: agreeing.length,
      sumOfPrintedShares: expect.closeTo(printedSum, 6),
      pointsTooMuch: Math.round((gap?.difference ?? 0) * 100),
      contrast: expect.closeTo(contrastRatio(inputs.titleColour, inputs.paper), 5),
    });
  });

  it('names every check', () => {
    for (const check of CHECK_KINDS) {
      const text = check === 'projection-unmarked' ? 'projection not marked' : check.replaceAll('-', ' ');
      expect(page).toContain(`| ${text} `);
    }
  });
});
