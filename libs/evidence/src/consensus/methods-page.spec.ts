import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { present } from '@waveguide/quantity';
import { estimateRow } from '../comparability/ledger-row.fixture';
import type { Qualifier } from '../qualifier';
import { consensusOn } from './consensus';

const page = readFileSync(join(__dirname, '../../../../docs/methods/consensus.md'), 'utf8');

interface WorkedExample {
  readonly inputs: {
    readonly estimates: readonly {
      readonly publisher: string;
      readonly vintage: string;
      readonly qualifier: Qualifier;
      readonly valueUsd: number;
    }[];
  };
  readonly results: Readonly<Record<'figures' | 'bounds' | 'leftOut' | 'medianUsd' | 'dispersion', number>>;
}

describe('docs/methods/consensus.md', () => {
  it('states what the library computes', () => {
    const { inputs, results } = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '') as WorkedExample;
    const ledger = inputs.estimates.map(({ valueUsd, ...row }, i) =>
      estimateRow({ ...row, id: `row-${i}`, value: present(valueUsd) }),
    );
    const consensus = consensusOn(
      { metric: 'revenue', unit: 'USD', scopeKey: 'cpo', basis: 'annual', year: 2030 },
      ledger,
    );
    expect([consensus.figures, consensus.bounds, consensus.leftOut].map(({ length }) => length)).toEqual([
      results.figures,
      results.bounds,
      results.leftOut,
    ]);
    expect(consensus.median).toEqual(present(results.medianUsd));
    expect(consensus.dispersion).toEqual(present(results.dispersion));
  });
});
