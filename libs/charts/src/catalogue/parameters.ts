import { METRICS, SCOPE_KEYS } from '@waveguide/evidence';
import { HEADLINE_YEAR, MARKET_ENTITY, baseMarketModel } from '@waveguide/forecasts';
import { TECHNOLOGY_IDS } from '@waveguide/technologies';
import { CHART_METRICS } from './metric';
import { choice, id, ids, list, wholeNumber, yearPair, type Parameter } from './parameter';

/** Scenarios beside a chart's own; more lines or bars than these cannot be told apart. */
export const MOST_PEERS = 5;

const YEARS = { least: 1990, most: 2100 } as const;
const technology = choice(
  { name: 'technologies', label: 'list of technologies', says: 'technologies' },
  TECHNOLOGY_IDS,
);
const hidden = (name: string, what: string) =>
  choice({ name, label: `choice of ${what}`, says: `\`hide\` leaves out ${what}` }, ['show', 'hide']);
const year = (name: string, label: string, says = label) => wholeNumber({ name, label, says }, YEARS);

/**
 * Every parameter of a chart, in the order in which addresses name them. Files, procedures and pages read by these records, so that what
 * one of them accepts the others accept too.
 */
export const CHART_PARAMETERS = {
  scenarioId: id({ name: 'scenario', label: 'scenario', says: 'a scenario’s id (`base`)' }),
  /** Frozen at this revision; without it, live at the newest. */
  revision: wholeNumber(
    { name: 'revision', label: 'revision', says: 'a published revision; without it the newest' },
    { least: 1, most: 1_000_000 },
  ),
  metric: choice(
    { name: 'metric', label: 'metric', says: CHART_METRICS.map((metric) => `\`${metric}\``).join(', ') },
    CHART_METRICS,
  ),
  /** The technology, group or `market` that a forecast is of. */
  entity: id({
    name: 'technology',
    label: 'technology',
    says: [...baseMarketModel.technologies, ...baseMarketModel.groups, { id: MARKET_ENTITY }]
      .map((each) => `\`${each.id}\``)
      .join(', '),
  }),
  priceLaw: choice({ name: 'law', label: 'price law', says: '`erosion` or `wright`' }, ['erosion', 'wright']),
  scale: choice({ name: 'scale', label: 'scale', says: '`linear` or `log`' }, ['linear', 'log']),
  /** Whether other people's figures stand in a forecast as dots. */
  published: hidden('published', 'others’ figures'),
  /** Whether the phases of adoption stand behind a chart that has them. */
  phases: hidden('phases', 'the phases'),
  /** Whether a forecast shows its range; hidden, the range still stands in the table. */
  fan: hidden('fan', 'the range'),
  /** Two years between which an arrow states the growth of a forecast. */
  arrow: yearPair({ name: 'arrow', label: 'growth arrow', says: 'growth between two years (`2026-2030`)' }),
  fromYear: year('from', 'first year'),
  toYear: year('to', 'last year'),
  /** The year that the finding reads. */
  year: year('year', 'year', 'the year that the finding reads'),
  technologies: list(
    { name: 'technologies', label: 'list of technologies', says: 'technologies shown' },
    {
      item: technology.check,
      most: TECHNOLOGY_IDS.length,
      tooMany: 'names a technology twice',
      none: 'choose at least one technology',
    },
  ),
  /** Scenarios drawn beside the first; without it none, and in a comparison of scenarios all. */
  compare: ids(
    { name: 'compare', label: 'list of scenarios to compare', says: 'scenarios beside the first' },
    { most: MOST_PEERS, tooMany: 'compare at most five scenarios' },
  ),
  /** A numeric attribute of technologies, such as energyPerBit. */
  attribute: id({ name: 'attribute', label: 'attribute', says: 'an attribute (`energyPerBit`)' }),
  /** What published estimates are about, as the ledger names it. */
  measure: choice(
    { name: 'measure', label: 'published metric', says: 'a metric of the ledger (`revenue`, `units`)' },
    METRICS,
  ),
  /** What published estimates count; without it, the scope about co-packaged optics with most of them. */
  scopeKey: choice({ name: 'scope', label: 'scope', says: 'a scope of the ledger (`cpo+npo`)' }, SCOPE_KEYS),
  /** Whether estimates from reposts and aggregators are drawn. */
  tertiary: hidden('tertiary', 'tertiary evidence'),
  /** One vendor's products only. */
  vendorId: id({ name: 'vendor', label: 'vendor', says: 'one vendor’s products' }),
} as const;

export type ChartParameters = typeof CHART_PARAMETERS;
export type ChartParameter = keyof ChartParameters;
export type ValueOf<P extends ChartParameter> = ChartParameters[P] extends Parameter<infer T> ? T : never;

/** What a chart takes if its request does not say. */
export const USUAL_VALUES = {
  scenarioId: 'base',
  metric: 'ports',
  entity: 'co-packaged',
  priceLaw: 'erosion',
  scale: 'linear',
  published: 'show',
  phases: 'show',
  fan: 'show',
  year: HEADLINE_YEAR,
  attribute: 'energyPerBit',
  measure: 'revenue',
  tertiary: 'show',
} as const satisfies { readonly [P in ChartParameter]?: ValueOf<P> };

export type UsualParameter = keyof typeof USUAL_VALUES;

export const CHART_PARAMETER_KEYS = Object.keys(CHART_PARAMETERS) as readonly ChartParameter[];

const BY_NAME: ReadonlyMap<string, ChartParameter> = new Map(
  CHART_PARAMETER_KEYS.map((key) => [CHART_PARAMETERS[key].name, key]),
);

/** The parameter that stands in addresses under this name; undefined: none. */
export function parameterNamed(name: string): ChartParameter | undefined {
  return BY_NAME.get(name);
}
