import type { Qualifier } from '@waveguide/evidence';
import { isPresent, type Maybe, type UnitId } from '@waveguide/quantity';
import { attributeOf, subjectLabel, type Technology, type TechnologyAttribute } from '@waveguide/technologies';
import { citationsOf, provenanceOf, type ChartContext } from '../spec/context';
import { CHART_SPEC_VERSION, type ChartSpec, type TableCell } from '../spec/chart-spec';
import { roleOfTechnology } from '../spec/colour-role';
import { rangeLaneFrame } from './range-lane-frame';
import { middleText, type RangeLane } from './range-lanes';
import { maybeCell, missingCell, nullableCell, textCell } from './table-cells';

export interface AttributeRangeInput {
  readonly technologies: readonly Technology[];
  /** Key of an attribute, e.g. `powerPer800G`. */
  readonly attribute: string;
}

interface Row {
  readonly technology: Technology;
  readonly attribute: TechnologyAttribute | undefined;
}

const STATED_AS: Readonly<Record<Qualifier, string>> = {
  point: 'a figure',
  approx: 'about',
  'at-least': 'at least',
  'at-most': 'at most',
  'up-to': 'up to',
  range: 'a range',
  qualitative: 'in words',
};

/** Compares like with like: figures of the chart's own boundary. Those of another are counted and not compared. */
function findingOf(lanes: readonly RangeLane[], label: string, unit: UnitId): string {
  const sorted = lanes.filter(({ unlike }) => unlike !== true).sort((a, b) => a.middle - b.middle);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return `No sourced figure was found: ${label.toLowerCase()}`;
  const text = (lane: RangeLane) => `${lane.label} ${middleText(lane, unit)}`;
  const apart = lanes.length - sorted.length;
  const others =
    apart === 0 ? '' : `; ${apart} measured at another boundary ${apart === 1 ? 'is' : 'are'} not compared`;
  if (least === most || least.middle === most.middle) return `${label}: ${text(least)}${others}`;
  return `${label}: ${text(least)} against ${text(most)}${others}`;
}

const reasonOf = (row: Row): Maybe<number> =>
  row.attribute?.value ?? { kind: 'missing', reason: 'not-reported', detail: 'No figure is recorded.' };

/** The figure used as its source means it, or why there is none. */
function figureCell(row: Row, unit: UnitId): TableCell {
  const cell = maybeCell(reasonOf(row), unit);
  if (cell.kind !== 'number') return cell;
  return { ...cell, text: middleText({ middle: cell.value, qualifier: row.attribute?.qualifier ?? null }, unit) };
}

/** How the source means the figure, in a column of its own: a file of numbers has no words in its numbers. */
function statedAsCell({ attribute }: Row): TableCell {
  if (attribute === undefined || attribute.qualifier === null) return missingCell('not recorded');
  return textCell(STATED_AS[attribute.qualifier]);
}

/** The boundary of a figure if it is another than the chart's, and what the record says about it. */
function noteCell({ attribute }: Row, label: string): TableCell {
  const boundary = attribute === undefined || attribute.label === label ? [] : [`${attribute.label}.`];
  const text = [...boundary, ...(attribute?.note ? [attribute.note] : [])].join(' ');
  return text === '' ? missingCell('none') : textCell(text);
}

/** One numeric attribute across technologies: the figure used and its low to high. Technologies without a figure are in the table. */
export function attributeRangeChart(input: AttributeRangeInput, context: ChartContext): ChartSpec {
  const rows = input.technologies.map((technology): Row => ({
    technology,
    attribute: attributeOf(technology, input.attribute),
  }));
  const known = rows.find(({ attribute }) => attribute !== undefined)?.attribute;
  const unit: UnitId = known?.unit ?? 'n/a';
  const label = known?.label ?? input.attribute;
  const citations = citationsOf(context.sources);
  const lanes = rows.flatMap(({ technology, attribute }): RangeLane[] => {
    if (attribute === undefined || !isPresent(attribute.value)) return [];
    const cited = attribute.sourceIds.map((id) => citations.number(id));
    const middle = attribute.value.value;
    return [
      {
        id: technology.id,
        label: subjectLabel(technology.id),
        note: attribute.label === label ? '' : attribute.label,
        role: roleOfTechnology(technology.id),
        low: attribute.low ?? middle,
        middle,
        high: attribute.high ?? middle,
        qualifier: attribute.qualifier,
        citation: cited.find((n) => n !== null) ?? null,
        unlike: attribute.label !== label,
      },
    ];
  });
  const finding = findingOf(lanes, label, unit);
  const absent = rows.length - lanes.length;
  return {
    version: CHART_SPEC_VERSION,
    id: 'attribute-range',
    finding,
    subtitle: `${label} by technology: figure used, low to high${absent === 0 ? '' : `; ${absent} without a figure ${absent === 1 ? 'stands' : 'stand'} in the table only`}`,
    description: `${finding}. One lane per technology.`,
    ...rangeLaneFrame(lanes, unit),
    table: {
      columns: [
        { key: 'technology', label: 'Technology', unit: 'text' },
        { key: 'low', label: 'Low', unit },
        { key: 'value', label: 'Figure used', unit },
        { key: 'high', label: 'High', unit },
        { key: 'qualifier', label: 'Stated as', unit: 'text' },
        { key: 'note', label: 'Note', unit: 'text' },
      ],
      rows: rows.map((row): TableCell[] => [
        textCell(subjectLabel(row.technology.id)),
        nullableCell(row.attribute?.low ?? null, unit, 'not stated'),
        figureCell(row, unit),
        nullableCell(row.attribute?.high ?? null, unit, 'not stated'),
        statedAsCell(row),
        noteCell(row, label),
      ]),
    },
    provenance: provenanceOf(context, { citations, run: null, notes: [] }),
  };
}
