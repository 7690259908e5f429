import { present } from '@waveguide/quantity';
import { estimateRow } from '../comparability/ledger-row.fixture';
import { seededLedger } from '../comparability/seeded-ledger.fixture';
import { consensusOn, type ConsensusQuestion } from './consensus';
import { consensusFinding, nothingPublished, spreadText, weightsText } from './consensus-text';

const QUESTION: ConsensusQuestion = { metric: 'revenue', unit: 'USD', scopeKey: 'cpo', basis: 'annual', year: 2030 };
const ABOUT = 'revenue in 2030, counting “CPO market revenue, boundary not stated”';
const a = estimateRow({ id: 'a', publisher: 'A', value: present(4e9) });

describe('what publishers say to a question', () => {
  it('is told of the dataset with count, range, median and bounds', () => {
    expect(consensusFinding(consensusOn(QUESTION, seededLedger))).toBe(
      `Two publishers put ${ABOUT}, at $8.1B to $9.3B; one says only at least $5B`,
    );
  });

  it.each([
    [[a], `One publisher, A, puts ${ABOUT}, at $4B`],
    [[a, { ...a, id: 'b', publisher: 'B' }], `Two publishers all put ${ABOUT}, at $4B`],
    [
      [1, 2, 9].map((billions) => ({
        ...a,
        id: `x${billions}`,
        publisher: `P${billions}`,
        value: present(billions * 1e9),
      })),
      `Three publishers put ${ABOUT}, at $1B to $9B, median $2B`,
    ],
    [[{ ...a, qualifier: 'at-least' as const }], `No publisher gives a figure of ${ABOUT}; one says only at least $4B`],
    [[{ ...a, evidence: 'tertiary' as const }], `No published figure of ${ABOUT}, can be counted; one left out`],
    [[], `No published figure of ${ABOUT}, can be counted`],
  ])('case %#', (ledger, expected) => {
    expect(consensusFinding(consensusOn(QUESTION, ledger))).toBe(expected);
  });

  it('is told of an empty year', () => {
    expect(nothingPublished({ metric: 'units', year: 2036 })).toBe(
      'No published estimate of units shipped is for 2036',
    );
  });
});

it.each([
  [9.3 / 8.1, '1.1x apart'],
  [1.001, 'the same within a few per cent'],
  [17, '17x apart'],
])('a dispersion of %s reads “%s”', (dispersion, text) => {
  expect(spreadText({ dispersion: present(dispersion) })).toBe(text);
});

it('says of the weights what would change them', () => {
  expect(weightsText(2, 5)).toContain('need five resolved forecasts, and the most that any of them has is two');
  expect(weightsText(5, 5)).toBe('All publishers weigh the same; track records stand in the scorecards.');
});
