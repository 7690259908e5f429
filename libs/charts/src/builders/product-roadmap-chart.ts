import { decimalYear, type PartialDate } from '@waveguide/evidence';
import { isolated, isPresent, type Maybe } from '@waveguide/quantity';
import { subjectLabel, TECHNOLOGY_SUBJECTS } from '@waveguide/technologies';
import {
  productStanding,
  productStandingLabel,
  shipmentsFinding,
  shipmentText,
  statusBeyondStage,
  type Product,
  type ProductStanding,
} from '@waveguide/vendors';
import { citationsOf, provenanceOf, type ChartContext, type Citations, isolatedName } from '../spec/context';
import {
  CHART_SPEC_VERSION,
  type ChartSpec,
  type DotMark,
  type Lane,
  type SpanMark,
  type TableCell,
} from '../spec/chart-spec';
import { roleOfTechnology } from '../spec/colour-role';
import { dateText } from '../spec/date-text';
import { OVERDUE_GLYPH, OVERDUE_KEY } from './milestone-glyph';
import { maybeCell, missingCell, textCell } from './table-cells';

export interface ProductRoadmapInput {
  readonly products: readonly Product[];
  readonly vendorNames: ReadonlyMap<string, string>;
  /** One vendor's products, or null for all. */
  readonly vendorId: string | null;
  /** Up to when the sources were read. */
  readonly readTo: PartialDate;
}

interface Dated {
  readonly product: Product;
  readonly announced: number | null;
  readonly shipping: number | null;
  readonly standing: ProductStanding;
}

const when = (date: Maybe<PartialDate>): number | null => (isPresent(date) ? decimalYear(date.value) : null);
const start = ({ announced, shipping }: Dated): number => Math.min(announced ?? Infinity, shipping ?? Infinity);

/** Products in parentheses carry their chip or partner; the lane shows the name alone. */
const laneName = (name: string): string => name.replace(/ \(.*\)$/, '');

/** Where the stretch before the shipment ends: at it, where it has happened or lies ahead, else today. */
function waitEnd({ shipping, standing }: Dated, now: number): number {
  switch (standing) {
    case 'shipped':
    case 'planned':
      return shipping ?? now;
    case 'shipping-undated':
    case 'overdue':
    case 'not-shipping':
      return now;
  }
}

function marksOf(d: Dated, now: number, citations: Citations): (SpanMark | DotMark)[] {
  const { product, announced, shipping, standing } = d;
  const role = roleOfTechnology(product.technology);
  const citation = citations.number(product.sourceIds[0] ?? '');
  const announcedText = isPresent(product.announcedOn) ? dateText(product.announcedOn.value) : null;
  const beyond = statusBeyondStage(product);
  const reading = [
    product.name,
    announcedText === null ? 'announcement not dated' : `announced ${announcedText}`,
    shipmentText(product, standing),
    ...(beyond === null ? [] : [beyond]),
  ].join(', ');
  const label = standing === 'overdue' ? `overdue, not confirmed: ${product.status}` : product.status;
  const span = (part: string, of: Pick<SpanMark, 'from' | 'to' | 'fill' | 'openEnd' | 'label'>): SpanMark => ({
    type: 'span',
    id: `${product.id}-${part}`,
    lane: product.id,
    role,
    outline: 'none',
    reading,
    citation,
    ...of,
  });
  const dot = (part: string, of: Pick<DotMark, 'x' | 'shape' | 'fill' | 'role'>): DotMark => ({
    type: 'dot',
    id: `${product.id}-${part}`,
    y: product.id,
    bound: 'none',
    range: null,
    label: [],
    priority: 0,
    reading,
    citation,
    ...of,
  });
  const shipped = standing === 'shipped' && shipping !== null;
  const marks: (SpanMark | DotMark)[] = [];
  if (announced !== null) {
    marks.push(
      span('announced', {
        from: announced,
        to: Math.max(waitEnd(d, now), announced),
        fill: 'tint',
        openEnd: !shipped,
        label: shipped ? '' : label,
      }),
    );
  }
  if (shipped) {
    marks.push(span('shipping', { from: shipping, to: Math.max(now, shipping), fill: 'solid', openEnd: true, label }));
  }
  if (announced !== null) marks.push(dot('start', { x: announced, shape: 'circle', fill: 'hollow', role }));
  else if (shipped) marks.push(dot('start', { x: shipping, shape: 'circle', fill: 'solid', role }));
  if (shipping !== null && standing === 'planned') {
    marks.push(dot('planned', { x: shipping, shape: 'circle', fill: 'dashed', role }));
  }
  if (shipping !== null && standing === 'overdue') marks.push(dot('due', { x: shipping, ...OVERDUE_GLYPH }));
  return marks;
}

/**
 * Products as spans from announcement (tint) through shipping (solid) to today, with a dashed sign if a shipment is planned and a clock where
 * it is overdue; products without any date are in the table.
 */
export function productRoadmapChart(input: ProductRoadmapInput, context: ChartContext): ChartSpec {
  const asOf = context.today.slice(0, 10);
  const now = decimalYear(asOf);
  const chosen = input.products
    .filter(({ vendorId }) => input.vendorId === null || vendorId === input.vendorId)
    .map(isolatedName);
  const vendorName = (id: string) => isolated(input.vendorNames.get(id) ?? id);
  const all = chosen.map((product): Dated => ({
    product,
    announced: when(product.announcedOn),
    shipping: when(product.shippingOn),
    standing: productStanding(product, { readTo: input.readTo, asOf }),
  }));
  const dated = all.filter((d) => d.announced !== null || d.shipping !== null).sort((a, b) => start(a) - start(b));
  const vendorOf = ({ vendorId }: Product) => (vendorId === null ? 'Industry' : vendorName(vendorId));
  const lanes = dated.map(({ product }): Lane => ({
    id: product.id,
    label: laneName(product.name),
    note: input.vendorId === null ? vendorOf(product) : subjectLabel(product.technology),
    role: 'ink',
    weight: 1,
  }));
  const citations = citationsOf(context.sources);
  const from = Math.floor(Math.min(now - 1, ...dated.map(start)));
  const to = Math.max(now, ...dated.map((d) => d.shipping ?? now)) + 0.1;
  const undated = all.length - dated.length;
  const finding = shipmentsFinding(chosen, { readTo: input.readTo, asOf });
  const has = (standing: ProductStanding) => dated.some((d) => d.standing === standing);
  const subjects = TECHNOLOGY_SUBJECTS.filter((subject) => dated.some(({ product }) => product.technology === subject));
  const roles = [...new Set(subjects.map(roleOfTechnology))];
  return {
    version: CHART_SPEC_VERSION,
    id: 'product-roadmap',
    finding,
    subtitle: `${input.vendorId === null ? 'Products' : `Products of ${vendorName(input.vendorId)}`} from announcement to shipping${undated === 0 ? '' : `; ${undated} without a date ${undated === 1 ? 'stands' : 'stand'} in the table only`}`,
    description: `${finding}. One lane per product, earliest first.`,
    axes: {
      x: { kind: 'time', from, to, stretches: [{ from, to, weight: 1 }] },
      y: { kind: 'lanes', lanes },
    },
    bands: [],
    marks: dated.flatMap((d) => marksOf(d, now, citations)),
    rules: [{ id: 'today', at: now, label: 'Today', role: 'signal' }],
    endLabels: [],
    key: [
      ...roles.map((role) => ({
        sample: { kind: 'swatch' as const, role, fill: 'solid' as const },
        // What is no technology of its own shares one colour.
        text: subjects
          .filter((subject) => roleOfTechnology(subject) === role)
          .map(subjectLabel)
          .join(', '),
      })),
      { sample: { kind: 'swatch', role: 'muted', fill: 'tint' }, text: 'Announced' },
      { sample: { kind: 'swatch', role: 'muted', fill: 'solid' }, text: 'Shipping' },
      ...(has('planned')
        ? [
            {
              sample: {
                kind: 'dot' as const,
                role: 'muted' as const,
                shape: 'circle' as const,
                fill: 'dashed' as const,
              },
              text: 'Shipment planned',
            },
          ]
        : []),
      ...(has('overdue') ? [OVERDUE_KEY] : []),
    ],
    table: {
      columns: [
        { key: 'product', label: 'Product', unit: 'text' },
        { key: 'vendor', label: 'Company', unit: 'text' },
        { key: 'technology', label: 'Technology', unit: 'text' },
        { key: 'announced', label: 'Announced', unit: 'text' },
        { key: 'shipping', label: 'Shipping date', unit: 'text' },
        { key: 'shipment', label: 'Shipment', unit: 'text' },
        { key: 'capacity', label: 'Capacity', unit: 'Tbps' },
        { key: 'status', label: 'Status', unit: 'text' },
      ],
      rows: [...dated, ...all.filter((d) => !dated.includes(d))].map(({ product, standing }): TableCell[] => [
        textCell(product.name),
        textCell(vendorOf(product)),
        textCell(subjectLabel(product.technology)),
        dateCell(product.announcedOn),
        dateCell(product.shippingOn),
        standing === 'not-shipping' ? missingCell('no shipment stated') : textCell(productStandingLabel(standing)),
        maybeCell(product.capacityTbps, 'Tbps'),
        textCell(product.status),
      ]),
    },
    provenance: provenanceOf(context, { citations, run: null, notes: ['A year without a month is placed mid-year.'] }),
  };
}

function dateCell(date: Maybe<PartialDate>): TableCell {
  return isPresent(date) ? textCell(dateText(date.value)) : missingCell(date.detail);
}
