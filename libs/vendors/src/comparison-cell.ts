import type { CitedStatement } from '@waveguide/evidence';
import type { TechnologySubject } from '@waveguide/technologies';
import type { Product } from './schema/product';
import { productStageText } from './product-stage';
import type { StandingDays } from './product-standing';
import { choiceOf, type StrategyDimension, type StrategyDimensionId } from './strategy-dimensions';
import type { Vendor } from './schema/vendor';

/** A place on a scale: `reached` of `of` steps. */
export interface ScalePlace {
  readonly reached: number;
  readonly of: number;
}

/** A product as a comparison names it. */
export interface ComparedProduct {
  readonly id: string;
  readonly name: string;
  readonly technology: TechnologySubject;
  /** Its stage with what its dates say of its shipment. */
  readonly stage: string;
  /** From the source of its record on. */
  readonly sourceIds: readonly string[];
}

/**
 * What a comparison says of one vendor in one respect. Screen and slide decide how it looks and never what it says.
 * - `missing`: nothing is known; `text` says so, `remark` why, if somebody wrote it down.
 * - `value`: a label, with its place on a scale and a remark if it has them.
 * - `tags`: short labels, at least one; `text`: a sentence; `products` and `statements`: at least one.
 */
export type ComparisonCell =
  | { readonly kind: 'missing'; readonly text: string; readonly remark: string | null }
  | {
      readonly kind: 'value';
      readonly label: string;
      readonly scale: ScalePlace | null;
      readonly remark: string | null;
      readonly sourceIds: readonly string[];
    }
  | { readonly kind: 'tags'; readonly tags: readonly string[] }
  | { readonly kind: 'text'; readonly text: string; readonly sourceIds: readonly string[] }
  | { readonly kind: 'products'; readonly products: readonly ComparedProduct[] }
  | { readonly kind: 'statements'; readonly statements: readonly CitedStatement[] };

const missing = (text: string, remark: string | null = null): ComparisonCell => ({ kind: 'missing', text, remark });

/** What a vendor's record says on a dimension of strategy. */
export function strategyCell(id: StrategyDimensionId, dimension: StrategyDimension, vendor: Vendor): ComparisonCell {
  const fields: Readonly<Record<string, string | readonly string[] | null>> = vendor.strategy;
  const value = fields[id];
  const remark = dimension.remark === null ? null : textOf(fields[dimension.remark.field]);
  const sourceIds = dimension.citedBySummary ? vendor.summarySourceIds : [];
  switch (dimension.kind) {
    case 'choice': {
      const { label, absent, step } = choiceOf(dimension, String(value));
      if (absent !== undefined) return missing(absent, remark);
      const steps = Object.values(dimension.choices).flatMap((choice) => choice.step ?? []);
      const scale = step === undefined ? null : { reached: step, of: Math.max(...steps) };
      return { kind: 'value', label, scale, remark, sourceIds };
    }
    case 'several': {
      const tags = Array.isArray(value) ? value.map((choice: string) => choiceOf(dimension, choice).label) : [];
      return tags.length === 0 ? missing(dimension.absent, remark) : { kind: 'tags', tags };
    }
    case 'text': {
      const text = textOf(value);
      return text === null ? missing('Not stated in the sources read', remark) : { kind: 'text', text, sourceIds };
    }
  }
}

function textOf(value: string | readonly string[] | null | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The products on record, in the given order. */
export function productsCell(products: readonly Product[], days: StandingDays): ComparisonCell {
  if (products.length === 0) return missing('No product on record');
  return {
    kind: 'products',
    products: products.map((product) => ({
      id: product.id,
      name: product.name,
      technology: product.technology,
      stage: productStageText(product, days),
      sourceIds: product.sourceIds,
    })),
  };
}

/** Statements for or against a vendor. */
export function statementsCell(statements: readonly CitedStatement[]): ComparisonCell {
  return statements.length === 0 ? missing('Nothing on record') : { kind: 'statements', statements };
}
