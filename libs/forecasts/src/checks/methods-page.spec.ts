import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { impliedPrices, type Qualifier } from '@waveguide/evidence';
import { estimateRow } from '@waveguide/evidence/testing';
import { present } from '@waveguide/quantity';
import type { MarketSummary } from '../model/market-summary';
import { ledgerCheck, ROW_VERDICTS } from './ledger-check';
import { ledgerCheckSentence, rowCounts } from './ledger-check-text';

const page = readFileSync(join(__dirname, '../../../../docs/methods/ledger-checks.md'), 'utf8');

interface WorkedExample {
  readonly inputs: {
    readonly p10Usd: number;
    readonly p90Usd: number;
    readonly rows: readonly { readonly qualifier: Qualifier; readonly valueUsd: number }[];
    readonly revenueUsd: number;
    readonly ports: number;
  };
  readonly results: {
    readonly verdicts: readonly string[];
    readonly sentence: string;
    readonly impliedUsdPerPort: number;
  };
}

describe('docs/methods/ledger-checks.md', () => {
  it('states what the library computes', () => {
    const { inputs, results } = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '') as WorkedExample;
    const { p10Usd, p90Usd } = inputs;
    const summary: MarketSummary = {
      engineVersion: '',
      modelId: '',
      seed: 1,
      drawCount: 1,
      method: 'sobol',
      years: [2030],
      levels: [0.1, 0.5, 0.9],
      series: {
        'revenue:co-packaged': {
          unit: 'USD',
          quantiles: [[p10Usd, (p10Usd + p90Usd) / 2, p90Usd]],
          mean: [null],
          missing: null,
        },
      },
      clamped: [],
    };
    const figures = inputs.rows.map(({ qualifier, valueUsd }, i) =>
      estimateRow({ id: `row-${i}`, publisher: `House ${i}`, qualifier, value: present(valueUsd) }),
    );
    const checks = ledgerCheck({ summary, figures });
    expect(checks.map(({ verdict }) => verdict)).toEqual(results.verdicts);
    expect(ledgerCheckSentence(rowCounts(checks), 'The base case')).toBe(results.sentence);

    const [implied] = impliedPrices([
      estimateRow({ id: 'revenue', value: present(inputs.revenueUsd) }),
      estimateRow({
        id: 'ports',
        metric: 'ports',
        unit: 'ports',
        scopeKey: 'cpo-ports',
        value: present(inputs.ports),
      }),
    ]);
    expect(implied!.span.low).toBeCloseTo(results.impliedUsdPerPort, 3);
    expect(implied!.span.high).toBe(implied!.span.low);
  });

  it('names every verdict', () => {
    for (const verdict of ROW_VERDICTS.filter((one) => one !== 'not-compared')) expect(page).toContain(`| ${verdict} `);
  });
});
