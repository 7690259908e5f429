import { decimalYear, type PartialDate } from '@waveguide/evidence';
import { isPresent, type Maybe } from '@waveguide/quantity';
import { subjectLabel, TECHNOLOGY_SUBJECTS } from '@waveguide/technologies';
import type { Product } from '@waveguide/vendors';
import { citationsOf, provenanceOf, type ChartContext, type Citations } from './chart-context';
import {
  CHART_SPEC_VERSION,
  type ChartSpec,
  type DotMark,
  type Lane,
  type SpanMark,
  type TableCell,
} from './chart-spec';
import { roleOfTechnology } from './colour-role';
import { dateText } from './date-text';
import { maybeCell, missingCell, textCell } from './table-cells';

export interface ProductRoadmapInput {
  readonly products: readonly Product[];
  readonly vendorNames: ReadonlyMap<string, string>;
  /** One vendor's products, or null for all. */
  readonly vendorId: string | null;
}

interface Dated {
  readonly product: Product;
  readonly announced: number | null;
  readonly shipping: number | null;
}

const when = (date: Maybe<PartialDate>): number | null => (isPresent(date) ? decimalYear(date.value) : null);
const start = ({ announced, shipping }: Dated): number => Math.min(announced ?? Infinity, shipping ?? Infinity);

/** Products in parentheses carry their chip or partner; the lane shows the name alone. */
const laneName = (name: string): string => name.replace(/ \(.*\)$/, '');

function findingOf(dated: readonly Dated[], undated: number, now: number): string {
  const shipping = dated.filter((d) => d.shipping !== null && d.shipping <= now);
  const total = dated.length + undated;
  const lags = shipping.filter((d) => d.announced !== null).map((d) => (d.shipping ?? 0) - (d.announced ?? 0));
  const sorted = [...lags].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const middle = sorted.length === 0 ? null : (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
  const head = `${shipping.length} of ${total} ${total === 1 ? 'product' : 'products'} ${shipping.length === 1 ? 'has' : 'have'} reached a stated shipping date`;
  if (middle === null || middle < 0.5) return head;
  return `${head}; the median wait since announcement was ${middle.toFixed(1)} years`;
}

function marksOf(d: Dated, now: number, citations: Citations): (SpanMark | DotMark)[] {
  const { product, announced, shipping } = d;
  const role = roleOfTechnology(product.technology);
  const citation = citations.number(product.sourceIds[0] ?? '');
  const announcedText = isPresent(product.announcedOn) ? dateText(product.announcedOn.value) : null;
  const shippingText = isPresent(product.shippingOn) ? dateText(product.shippingOn.value) : null;
  const reading = [
    product.name,
    announcedText === null ? 'announcement not dated' : `announced ${announcedText}`,
    shippingText === null ? 'no shipping date' : `shipping ${shippingText}`,
    product.status,
  ].join(', ');
  const span = (part: string, of: Pick<SpanMark, 'from' | 'to' | 'fill' | 'openEnd' | 'label'>): SpanMark => ({
    type: 'span',
    id: `${product.id}-${part}`,
    lane: product.id,
    role,
    reading,
    citation,
    ...of,
  });
  const spans: SpanMark[] = [];
  if (announced !== null) {
    const to = shipping ?? now;
    spans.push(
      span('announced', {
        from: announced,
        to: Math.max(to, announced),
        fill: 'tint',
        openEnd: shipping === null,
        label: shipping === null ? product.status : '',
      }),
    );
  }
  if (shipping !== null) {
    spans.push(
      span('shipping', {
        from: shipping,
        to: Math.max(now, shipping),
        fill: 'solid',
        openEnd: true,
        label: product.status,
      }),
    );
  }
  const at = announced ?? shipping;
  if (at === null) return spans;
  const dot: DotMark = {
    type: 'dot',
    id: `${product.id}-start`,
    x: at,
    y: product.id,
    shape: 'circle',
    fill: announced === null ? 'solid' : 'hollow',
    role,
    bound: 'none',
    range: null,
    label: [],
    priority: 0,
    reading,
    citation,
  };
  return [...spans, dot];
}

/** Products as spans from announcement (tint) through shipping (solid) to today; products without any date are in the table. */
export function productRoadmapChart(input: ProductRoadmapInput, context: ChartContext): ChartSpec {
  const now = decimalYear(context.today.slice(0, 10));
  const chosen = input.products.filter(({ vendorId }) => input.vendorId === null || vendorId === input.vendorId);
  const all = chosen.map((product): Dated => ({
    product,
    announced: when(product.announcedOn),
    shipping: when(product.shippingOn),
  }));
  const dated = all.filter((d) => d.announced !== null || d.shipping !== null).sort((a, b) => start(a) - start(b));
  const vendorOf = ({ vendorId }: Product) =>
    vendorId === null ? 'Industry' : (input.vendorNames.get(vendorId) ?? vendorId);
  const lanes = dated.map(({ product }): Lane => ({
    id: product.id,
    label: laneName(product.name),
    note: input.vendorId === null ? vendorOf(product) : subjectLabel(product.technology),
    role: 'ink',
    weight: 1,
  }));
  const citations = citationsOf(context.sources);
  const from = Math.floor(Math.min(now - 1, ...dated.map(start)));
  const to = Math.max(now + 0.1, ...dated.map((d) => d.shipping ?? now));
  const undated = all.length - dated.length;
  const finding = findingOf(dated, undated, now);
  const subjects = TECHNOLOGY_SUBJECTS.filter((subject) => dated.some(({ product }) => product.technology === subject));
  const roles = [...new Set(subjects.map(roleOfTechnology))];
  return {
    version: CHART_SPEC_VERSION,
    id: 'product-roadmap',
    finding,
    subtitle: `${input.vendorId === null ? 'Products' : `Products of ${input.vendorNames.get(input.vendorId) ?? input.vendorId}`} from announcement to shipping${undated === 0 ? '' : `; ${undated} without a date ${undated === 1 ? 'stands' : 'stand'} in the table only`}`,
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
    ],
    table: {
      columns: [
        { key: 'product', label: 'Product', unit: 'text' },
        { key: 'vendor', label: 'Company', unit: 'text' },
        { key: 'technology', label: 'Technology', unit: 'text' },
        { key: 'announced', label: 'Announced', unit: 'text' },
        { key: 'shipping', label: 'Shipping', unit: 'text' },
        { key: 'capacity', label: 'Capacity', unit: 'Tbps' },
        { key: 'status', label: 'Status', unit: 'text' },
      ],
      rows: [...dated, ...all.filter((d) => !dated.includes(d))].map(({ product }): TableCell[] => [
        textCell(product.name),
        textCell(vendorOf(product)),
        textCell(subjectLabel(product.technology)),
        dateCell(product.announcedOn),
        dateCell(product.shippingOn),
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
