import { present } from '@waveguide/quantity';
import { estimateRow } from '../comparability/ledger-row.fixture';
import { seededLedger } from '../comparability/seeded-ledger.fixture';
import { agreementByScope, estimatesNear } from './agreement';
import type { ConsensusQuestion } from './consensus';
import { agreementFinding } from './consensus-text';
import { relatedScopes } from './related-scopes';

const QUESTION: ConsensusQuestion = { metric: 'revenue', unit: 'USD', scopeKey: 'cpo', basis: 'annual', year: 2030 };

describe('scopes about one product', () => {
  it.each([
    ['cpo', 'cpo+npo', true],
    ['cpo', 'cpo-all-uses', true],
    ['cpo', 'lpo+cpo', true],
    ['cpo', 'lpo', false],
    ['cpo', 'ai-backend-switch', false],
    ['cpo', 'nvidia-rubin-ultra-cycle-cpo', false],
    ['nvidia-cpo-engines', 'nvidia-rubin-ultra-cycle-cpo', true],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(relatedScopes(a, b)).toBe(expected);
    expect(relatedScopes(b, a)).toBe(expected);
  });
});

describe('agreement by scope', () => {
  it('lists the scopes of the dataset near CPO revenue in 2030, closest first, each with why it is another', () => {
    const scopes = agreementByScope(QUESTION, seededLedger);
    expect(
      scopes.map(({ consensus: { question, figures, bounds }, reason }) => [
        question.scopeKey,
        figures.length,
        bounds.length,
        reason,
      ]),
    ).toEqual([
      ['cpo', 2, 1, null],
      [
        'cpo-all-uses',
        1,
        0,
        'One counts “CPO in data centres, edge, metro, computing and sensors”, the other “CPO market revenue, boundary not stated”.',
      ],
      [
        'cpo+npo',
        0,
        1,
        'One counts “Co-packaged and near-packaged optics”, the other “CPO market revenue, boundary not stated”.',
      ],
    ]);
    expect(agreementFinding(scopes)).toBe(
      'Closest in “CPO market revenue, boundary not stated”, where two publishers are 1.1x apart; two more scopes have one figure or none',
    );
  });

  it('never mixes rows of two scopes, units or bases', () => {
    const ledger = [
      estimateRow({ id: 'a', publisher: 'A', value: present(1e9) }),
      estimateRow({ id: 'b', publisher: 'B', value: present(10e9) }),
      estimateRow({ id: 'c', publisher: 'C', scopeKey: 'cpo+npo', value: present(20e9) }),
      estimateRow({ id: 'd', publisher: 'D', scopeKey: 'cpo+npo', value: present(22e9) }),
      estimateRow({ id: 'e', publisher: 'E', basis: 'addressable-market', value: present(90e9) }),
    ];
    const scopes = agreementByScope(QUESTION, ledger);
    expect(scopes.map(({ consensus }) => consensus.figures.map(({ row }) => row.id))).toEqual([
      ['c', 'd'],
      ['a', 'b'],
      ['e'],
    ]);
    expect(scopes[2]!.reason).toBe('The basis of one is “addressable market”, that of the other “calendar year”.');
  });

  it('has a place for the question even where nobody answers it', () => {
    expect(agreementByScope(QUESTION, []).map(({ reason }) => reason)).toEqual([null]);
    expect(agreementFinding(agreementByScope(QUESTION, []))).toBe(
      'No scope has two figures that could agree: one scope has one or none',
    );
  });

  it('leaves out other products and years', () => {
    const near = estimatesNear(QUESTION, seededLedger).map(({ id }) => id);
    expect(near).not.toContain('fc-delloro-2026-2030');
    expect(near).not.toContain('fc-cir-2022-2027');
  });
});
