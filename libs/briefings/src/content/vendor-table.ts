import { citationsOf, provenanceOf, type ChartContext, type Citations, type TableCell } from '@waveguide/charts';
import { judgementNote, type ComparisonCell, type VendorComparison } from '@waveguide/vendors';
import type { TableEvidence } from './resolved-slide';

type Cite = (sourceIds: readonly string[]) => string;

/** Numbers in brackets behind a statement, as the list of sources has them. */
function citing(citations: Citations): Cite {
  return (sourceIds) => {
    const numbers = [...new Set(sourceIds)].map((id) => citations.number(id)).filter((number) => number !== null);
    return numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`;
  };
}

const withRemark = (text: string, remark: string | null): string => (remark === null ? text : `${text}: ${remark}`);

function tableCell(cell: ComparisonCell, cite: Cite): TableCell {
  switch (cell.kind) {
    case 'missing':
      return { kind: 'missing', text: withRemark(cell.text, cell.remark) };
    case 'value':
      return { kind: 'text', text: `${withRemark(cell.label, cell.remark)}${cite(cell.sourceIds)}` };
    case 'tags':
      return { kind: 'text', text: cell.tags.join(', ') };
    case 'text':
      return { kind: 'text', text: `${cell.text}${cite(cell.sourceIds)}` };
    case 'products': {
      // The first source of a product is that of its record; all of them would leave no room for words.
      const lines = cell.products.map(
        ({ name, stage, sourceIds }) => `${name}, ${stage}${cite(sourceIds.slice(0, 1))}`,
      );
      return { kind: 'text', text: lines.join('; ') };
    }
    case 'statements': {
      const lines = cell.statements.map(({ text, sourceId }) => `${text}${cite([sourceId])}`);
      return { kind: 'text', text: lines.join('; ') };
    }
  }
}

/** A comparison of vendors as a slide and its files show it: without the summaries, for which a slide has no room. */
export function vendorTable(comparison: VendorComparison, context: ChartContext): TableEvidence {
  const { vendors, finding } = comparison;
  const citations = citationsOf(context.sources);
  const cite = citing(citations);
  const rows = comparison.rows
    .filter(({ id }) => id !== 'summary')
    .map(({ label, cells }): TableCell[] => [
      { kind: 'text', text: label },
      ...cells.map((cell) => tableCell(cell, cite)),
    ]);
  return {
    finding,
    subtitle: `${vendors.map(({ name }) => name).join(', ')} by the dimensions of their strategies`,
    description: `${finding}. A table with a row for each dimension and a column for each vendor.`,
    table: {
      columns: [
        { key: 'dimension', label: 'Dimension', unit: 'text' },
        ...vendors.map(({ id, name }) => ({ key: id, label: name, unit: 'text' as const })),
      ],
      rows,
    },
    provenance: provenanceOf(context, { citations, run: null, notes: [`${judgementNote()}.`] }),
  };
}
