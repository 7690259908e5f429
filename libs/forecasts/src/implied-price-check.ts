import { formatQuantity, formatRange } from '@waveguide/quantity';
import {
  comparedSource,
  rangeAt,
  sideOf,
  type CheckFigure,
  type CheckGround,
  type ConsistencyCheck,
} from './consistency-check';
import type { EntityId } from './market-output';
import type { MarketModel } from './market-model';

/** How a price of the ledger becomes USD per 800G-equivalent port, exactly, and what it is a price of. */
interface PriceEvidence {
  readonly recordId: string;
  /** In words: "for a module". */
  readonly of: string;
  readonly entities: readonly EntityId[];
  /** USD per 800G-equivalent port from the record. */
  readonly perPort: (figure: CheckFigure) => { readonly low: number; readonly high: number } | null;
}

function dividedBy(ports: number, addedDollars = 0): PriceEvidence['perPort'] {
  return ({ low, high, value }) => {
    const stated = value.kind === 'present' ? value.value : null;
    const [from, to] = [low ?? stated, high ?? stated];
    return from === null || to === null
      ? null
      : { low: (from + addedDollars) / ports, high: (to + addedDollars) / ports };
  };
}

const PORTS_OF_SWITCH = 144;
/** What the same source states beside the engines of one switch, in USD: light sources 12,000, shuffle box 3,000, MPO connectors 7,000. */
const OTHER_CONTENT = 22_000;
const CO_PACKAGED = ['co-packaged', 'cpo'];

/**
 * The prices of the ledger that are what the model's price is: contract prices, per 800G-equivalent port (an 800G module counts 1, a 1.6T
 * module 2, a switch of 144 ports of 800G 144). List prices are another thing and stay out.
 */
const EVIDENCE: readonly PriceEvidence[] = [
  {
    recordId: 'ob-800g-price-2026-siph',
    of: 'a module',
    entities: ['pluggable', ...CO_PACKAGED],
    perPort: dividedBy(1),
  },
  {
    recordId: 'ob-800g-price-2026-eml',
    of: 'a module',
    entities: ['pluggable', ...CO_PACKAGED],
    perPort: dividedBy(1),
  },
  { recordId: 'ob-16t-price-2026', of: 'half a 1.6T module', entities: ['pluggable'], perPort: dividedBy(2) },
  {
    recordId: 'ob-cpo-engine-cost-2026',
    of: 'the content of CPO',
    entities: CO_PACKAGED,
    perPort: dividedBy(PORTS_OF_SWITCH, OTHER_CONTENT),
  },
];

/** Contract prices fall by 9 to 18 % a year, so a price is held against the evidence of its own year and the one before. */
const YEARS_AFTER = 1;

interface PricedFigure {
  readonly evidence: PriceEvidence;
  readonly figure: CheckFigure;
  readonly low: number;
  readonly high: number;
}

/**
 * Implied price of a scenario (revenue over ports, draw by draw: the summary's price of a technology or group) against the prices of
 * the ledger, in the years that the evidence speaks for. It disagrees where P10 to P90 leaves the whole range of the evidence.
 */
export function impliedPriceChecks({ summary, figures }: CheckGround, model: MarketModel): readonly ConsistencyCheck[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return [...model.groups, ...model.technologies].flatMap(({ id, name }) =>
    summary.years.flatMap((year): ConsistencyCheck[] => {
      const priced = EVIDENCE.filter(({ entities }) => entities.includes(id)).flatMap((evidence): PricedFigure[] => {
        const figure = byId.get(evidence.recordId);
        if (figure?.target.kind !== 'year') return [];
        const age = year - figure.target.year;
        const span = age >= 0 && age <= YEARS_AFTER ? evidence.perPort(figure) : null;
        return span === null ? [] : [{ evidence, figure, ...span }];
      });
      const range = rangeAt(summary, { output: 'price', entity: id, year });
      return range === null || priced.length === 0 ? [] : [check({ entity: { id, name }, year, range, priced })];
    }),
  );
}

function check(o: {
  readonly entity: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly range: ConsistencyCheck['scenario']['range'];
  readonly priced: readonly PricedFigure[];
}): ConsistencyCheck {
  const { entity, year, range, priced } = o;
  const low = Math.min(...priced.map((one) => one.low));
  const high = Math.max(...priced.map((one) => one.high));
  const verdict = sideOf(range, { low, high });
  const end = range.p50 < low ? low : range.p50 > high ? high : range.p50;
  const implied = formatQuantity(range.p50, 'USD/port');
  const words = evidenceWords(priced);
  return {
    id: `implied-price:${entity.id}:${year}`,
    kind: 'implied-price',
    title: `Price of ${entity.name} in ${year}`,
    year,
    unit: 'USD/port',
    scenario: { label: 'revenue over ports', range },
    ledger: { label: words, low, high, sources: priced.map(({ figure }) => comparedSource(figure)) },
    ratio: range.p50 / end,
    verdict,
    message: `${entity.name} in ${year} implies ${implied} per port; the ledger has ${words}.`,
  };
}

/** "$350 to $400 for a module and $361 to $396 for the content of CPO". */
function evidenceWords(priced: readonly PricedFigure[]): string {
  const kinds = [...new Set(priced.map(({ evidence }) => evidence.of))];
  return kinds
    .map((of) => {
      const same = priced.filter(({ evidence }) => evidence.of === of);
      const low = Math.min(...same.map((one) => one.low));
      const high = Math.max(...same.map((one) => one.high));
      return `${formatRange({ low, high }, 'USD/port')} for ${of}`;
    })
    .join(' and ');
}
