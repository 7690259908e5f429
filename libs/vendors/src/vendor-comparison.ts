import { productsCell, statementsCell, strategyCell, type ComparisonCell } from './comparison-cell';
import type { StandingDays } from './product-standing';
import type { VendorRecord } from './shipping-vendors';
import { STRATEGY_DIMENSION_LIST, type StrategyDimensionId } from './strategy-dimensions';
import { opennessLabel, strategyModelLabel } from './strategy-labels';

/** What a row of a comparison is about. */
export type ComparisonRowId = StrategyDimensionId | 'summary' | 'products' | 'strengths' | 'risks';

/** One respect in which vendors are compared. */
export interface ComparisonRow {
  readonly id: ComparisonRowId;
  readonly label: string;
  /** How the row is meant, in a few words; null if its label says it. */
  readonly note: string | null;
  /** One for each vendor, in their order. */
  readonly cells: readonly ComparisonCell[];
}

/** Vendors side by side. Every screen, slide and export that compares vendors shows this. */
export interface VendorComparison {
  readonly vendors: readonly VendorRecord['vendor'][];
  /** In the order in which a reader asks for them; the last give way if there is no room. */
  readonly rows: readonly ComparisonRow[];
  /** Where each vendor stands, in a sentence. */
  readonly finding: string;
}

/** Compares vendors on every dimension of strategy, by their products and by what speaks for and against them. */
export function compareVendors(records: readonly VendorRecord[], days: StandingDays): VendorComparison {
  const row = (
    id: ComparisonRowId,
    [label, note]: readonly [label: string, note: string | null],
    cell: (record: VendorRecord) => ComparisonCell,
  ): ComparisonRow => ({ id, label, note, cells: records.map(cell) });
  return {
    vendors: records.map(({ vendor }) => vendor),
    rows: [
      row('summary', ['In short', null], ({ vendor: { summary: text, summarySourceIds: sourceIds } }) => ({
        kind: 'text',
        text,
        sourceIds,
      })),
      ...strategyRows(records),
      row('products', ['Products', 'with the stage reached'], ({ products }) => productsCell(products, days)),
      row('strengths', ['For it', null], ({ vendor }) => statementsCell(vendor.strengths)),
      row('risks', ['Against it', null], ({ vendor }) => statementsCell(vendor.risks)),
    ],
    finding: records
      .map(({ vendor: { name, strategy } }) => {
        const openness = opennessLabel(strategy.openness).toLowerCase();
        return `${name}: ${strategyModelLabel(strategy.model).toLowerCase()}, openness ${openness}`;
      })
      .join('; '),
  };
}

/** The rows of the dimensions of strategy alone. */
export function strategyRows(records: readonly Pick<VendorRecord, 'vendor'>[]): readonly ComparisonRow[] {
  return STRATEGY_DIMENSION_LIST.map(([id, dimension]) => ({
    id,
    label: dimension.label,
    note: dimension.judged ? 'analyst judgement' : null,
    cells: records.map(({ vendor }) => strategyCell(id, dimension, vendor)),
  }));
}
