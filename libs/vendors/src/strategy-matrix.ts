import { atHead } from '@waveguide/quantity';
import { productsCell, strategyCell, type ComparisonCell } from './comparison-cell';
import { hasCoPackagedProgramme, laserPlacement, type VendorLedger } from './laser-placement';
import { furthestProduct } from './product-stage';
import type { StandingDays } from './product-standing';
import {
  choiceOf,
  STRATEGY_DIMENSION_LIST,
  type StrategyDimension,
  type StrategyDimensionId,
} from './strategy-dimensions';
import { vendorTypeLabel } from './vendor';
import { vendorSourceIds } from './vendor-sources';

/** A column of the matrix of all vendors: what it says of one of them, without remarks. */
export interface MatrixColumn {
  readonly id: string;
  readonly label: string;
  /** Whether it holds counts. */
  readonly numeric?: true;
  readonly cell: (record: VendorLedger) => ComparisonCell;
}

const value = (label: string): ComparisonCell => ({ kind: 'value', label, scale: null, remark: null, sourceIds: [] });

function columnsOf(id: StrategyDimensionId, dimension: StrategyDimension): readonly MatrixColumn[] {
  switch (dimension.kind) {
    case 'several':
      return dimension.columns.map((choice) => ({
        id: choice,
        label: atHead(choiceOf(dimension, choice).label),
        cell: ({ vendor }) => value(new Set<string>(vendor.strategy[id]).has(choice) ? 'yes' : 'no'),
      }));
    case 'choice': {
      const cell = ({ vendor }: VendorLedger): ComparisonCell => {
        const said = strategyCell(id, dimension, vendor);
        return said.kind === 'value'
          ? { ...said, remark: null, sourceIds: [] }
          : missing(choiceOf(dimension, String(vendor.strategy[id])).label);
      };
      return [{ id, label: dimension.label, cell: id === 'laser' ? countedLaser(cell) : cell }];
    }
    case 'text':
      return [{ id, label: dimension.label, cell: ({ vendor }) => strategyCell(id, dimension, vendor) }];
  }
}

const missing = (text: string): ComparisonCell => ({ kind: 'missing', text, remark: null });

/** Placements that the count over co-packaged programmes leaves out say so. */
function countedLaser(cell: MatrixColumn['cell']): MatrixColumn['cell'] {
  return (record) => {
    const said = cell(record);
    if (hasCoPackagedProgramme(record)) return said;
    const placed = laserPlacement(record.vendor.strategy.laser) !== null;
    const text = said.kind === 'value' ? said.label : said.kind === 'missing' ? said.text : '';
    return missing(placed ? `${text}, not counted` : text);
  };
}

/** The columns of the matrix of all vendors, behind their names. */
export function strategyMatrix(days: StandingDays): readonly MatrixColumn[] {
  return [
    { id: 'type', label: 'Makes', cell: ({ vendor }) => value(vendorTypeLabel(vendor.type)) },
    ...STRATEGY_DIMENSION_LIST.flatMap(([id, dimension]) => columnsOf(id, dimension)),
    {
      id: 'product',
      label: 'Furthest product',
      cell: ({ products }) => {
        const furthest = furthestProduct(products);
        return productsCell(furthest === null ? [] : [furthest], days);
      },
    },
    { id: 'sources', label: 'Sources', numeric: true, cell: (record) => value(`${vendorSourceIds(record).length}`) },
  ];
}
