import type { TableEvidence } from '@waveguide/briefings';
import { citationsOf, provenanceOf, type ChartContext, type Citations, type TableCell } from '@waveguide/charts';
import { listSourceRecords } from '@waveguide/db';
import { ok, type Result } from '@waveguide/quantity';
import {
  strategyModelLabel,
  type LaserChoice,
  type OpennessLevel,
  type Product,
  type ProductStage,
  type Vendor,
} from '@waveguide/vendors';
import type { ApiServices } from './api-context';
import type { Problem } from './problem';
import { vendorComparisonQuery } from './vendor-queries';

interface Compared {
  readonly vendor: Vendor;
  readonly products: readonly Product[];
}

const OPENNESS: Readonly<Record<OpennessLevel, string | null>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  'not-assessed': null,
};

const LASERS: Readonly<Record<LaserChoice, string | null>> = {
  external: 'External (ELS)',
  integrated: 'On the chip',
  unknown: null,
  'not-applicable': 'Not applicable',
};

const STAGES: Readonly<Record<ProductStage, string>> = {
  'not-stated': 'stage not stated',
  research: 'research',
  announced: 'announced',
  demonstrated: 'demonstrated',
  sampling: 'sampling',
  shipping: 'shipping',
  volume: 'in volume',
};

const textCell = (text: string): TableCell => ({ kind: 'text', text });
const missingCell = (reason: string): TableCell => ({ kind: 'missing', text: reason });

type CellOf = (compared: Compared, cite: (sourceIds: readonly string[]) => string) => TableCell;

const wordsOr = (words: string | null, reason: string): TableCell =>
  words === null || words === '' ? missingCell(reason) : textCell(words);

const statements = (of: Vendor['strengths'], cite: Parameters<CellOf>[1]): string =>
  of.map(({ text, sourceId }) => `${text}${cite([sourceId])}`).join('; ');

/** Dimensions in the order in which a reader asks for them; the last give way where a slide has no room. */
const DIMENSIONS: readonly (readonly [label: string, cell: CellOf])[] = [
  [
    'Position',
    ({ vendor }, cite) =>
      textCell(
        `${strategyModelLabel(vendor.strategy.model)}: ${vendor.strategy.integration}${cite(vendor.summarySourceIds)}`,
      ),
  ],
  [
    'Openness',
    ({ vendor: { strategy } }) => {
      const level = OPENNESS[strategy.openness];
      if (level === null) return missingCell(strategy.opennessNote ?? 'Not rated');
      return textCell(strategy.opennessNote === null ? level : `${level}: ${strategy.opennessNote}`);
    },
  ],
  ['Networks', ({ vendor }) => wordsOr(vendor.strategy.targetNetworks.join(', '), 'Not stated in the sources read')],
  ['Laser', ({ vendor }) => wordsOr(LASERS[vendor.strategy.laser], 'Not stated in the sources read')],
  ['Packaging', ({ vendor }) => wordsOr(vendor.strategy.packaging, 'Not stated in the sources read')],
  // The first source of a product is that of its record; all of them would leave no room for words.
  [
    'Products',
    ({ products }, cite) =>
      wordsOr(
        products
          .map(({ name, stage, sourceIds }) => `${name}, ${STAGES[stage]}${cite(sourceIds.slice(0, 1))}`)
          .join('; '),
        'No product in the ledger',
      ),
  ],
  ['For it', ({ vendor }, cite) => wordsOr(statements(vendor.strengths, cite), 'Nothing in the ledger')],
  ['Against it', ({ vendor }, cite) => wordsOr(statements(vendor.risks, cite), 'Nothing in the ledger')],
];

/** Numbers in brackets behind a statement, as the list of sources has them. */
function citing(citations: Citations) {
  return (sourceIds: readonly string[]): string => {
    const numbers = [...new Set(sourceIds)].map((id) => citations.number(id)).filter((number) => number !== null);
    return numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`;
  };
}

function findingOf(compared: readonly Compared[]): string {
  return compared
    .map(({ vendor: { name, strategy } }) => {
      const openness = OPENNESS[strategy.openness]?.toLowerCase() ?? 'not rated';
      return `${name}: ${strategyModelLabel(strategy.model).toLowerCase()}, openness ${openness}`;
    })
    .join('; ');
}

/**
 * Vendors side by side, a row for each dimension of their strategies, as the ledger has them today: vendor records belong to no
 * revision of a scenario.
 */
export async function vendorComparison(
  services: Pick<ApiServices, 'client' | 'now'>,
  vendorIds: readonly string[],
): Promise<Result<TableEvidence, Problem>> {
  const [found, sources] = await Promise.all([
    vendorComparisonQuery(services.client, vendorIds),
    listSourceRecords(services.client),
  ]);
  if (!found.ok) return found;
  const compared = found.value.vendors;
  const context: ChartContext = {
    today: services.now().toISOString().slice(0, 10),
    scenario: null,
    revision: null,
    sources: new Map(sources.map((source) => [source.id, source])),
    address: `/vendors?vendors=${vendorIds.join(',')}`,
  };
  const citations = citationsOf(context.sources);
  const cite = citing(citations);
  const rows = DIMENSIONS.map(([label, cell]) => [textCell(label), ...compared.map((one) => cell(one, cite))]);
  const finding = findingOf(compared);
  return ok({
    finding,
    subtitle: `${compared.map(({ vendor }) => vendor.name).join(', ')} by the dimensions of their strategies`,
    description: `${finding}. A table with a row for each dimension and a column for each vendor.`,
    table: {
      columns: [
        { key: 'dimension', label: 'Dimension', unit: 'text' },
        ...compared.map(({ vendor }) => ({ key: vendor.id, label: vendor.name, unit: 'text' as const })),
      ],
      rows,
    },
    provenance: provenanceOf(context, {
      citations,
      run: null,
      notes: ['Position and openness are analyst judgement on cited facts.'],
    }),
  });
}
