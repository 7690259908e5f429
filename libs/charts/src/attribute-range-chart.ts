import { formatQuantity, isPresent, type Maybe, type UnitId } from '@waveguide/quantity';
import { attributeOf, subjectLabel, type Technology, type TechnologyAttribute } from '@waveguide/technologies';
import { citationsOf, provenanceOf, type ChartContext } from './chart-context';
import { CHART_SPEC_VERSION, type ChartSpec, type TableCell } from './chart-spec';
import { roleOfTechnology } from './colour-role';
import { rangeLaneFrame } from './range-lane-frame';
import type { RangeLane } from './range-lanes';
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

function findingOf(lanes: readonly RangeLane[], label: string, unit: UnitId): string {
  const sorted = [...lanes].sort((a, b) => a.middle - b.middle);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return `No sourced figure was found: ${label.toLowerCase()}`;
  const text = (lane: RangeLane) => `${lane.label} ${formatQuantity(lane.middle, unit)}`;
  if (least === most || least.middle === most.middle) return `${label}: ${text(least)}`;
  return `${label}: ${text(least)} against ${text(most)}`;
}

const reasonOf = (row: Row): Maybe<number> =>
  row.attribute?.value ?? { kind: 'missing', reason: 'not-reported', detail: 'No figure is recorded.' };

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
        note: '',
        role: roleOfTechnology(technology.id),
        low: attribute.low ?? middle,
        middle,
        high: attribute.high ?? middle,
        citation: cited.find((n) => n !== null) ?? null,
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
        { key: 'note', label: 'Note', unit: 'text' },
      ],
      rows: rows.map((row): TableCell[] => [
        textCell(subjectLabel(row.technology.id)),
        nullableCell(row.attribute?.low ?? null, unit, 'not stated'),
        maybeCell(reasonOf(row), unit),
        nullableCell(row.attribute?.high ?? null, unit, 'not stated'),
        row.attribute?.note ? textCell(row.attribute.note) : missingCell('none'),
      ]),
    },
    provenance: provenanceOf(context, { citations, run: null, notes: [] }),
  };
}
