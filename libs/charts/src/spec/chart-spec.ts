import type { UnitId } from '@waveguide/quantity';
import type { ColourRole } from './colour-role';

/**
 * What a chart says, as plain JSON: no colours, no pixels, no functions. Screen, picture, slide, workbook and CSV are all drawn from
 * this one value, so they can differ only in their renderer. Raised when a field changes its meaning.
 */
export const CHART_SPEC_VERSION = 1;

/** A tick of a numeric axis: `value` in the axis's unit, `text` as a reader would type it back. */
export interface AxisTick {
  readonly value: number;
  readonly text: string;
}

/** A stretch of a time axis that is drawn `weight` times as wide per year as a stretch of weight 1. */
export interface TimeStretch {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export interface Lane {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line under the label, e.g. how many events the lane holds; empty if none. */
  readonly note: string;
  readonly role: ColourRole;
  /** Height relative to a lane of weight 1. */
  readonly weight: number;
}

/**
 * - `year`: annual totals. The value of a year stands at its tick and the year covers the half before and the half after it, so an
 *   instant (today) stands at its decimal year less one half; see `positionOnYearAxis`.
 * - `time`: instants, in decimal years (2026.5 = mid-2026); each year begins at its tick.
 * - `linear`, `log`: quantities in `unit`.
 * - `lanes`: named rows, first on top; marks name their lane instead of a number.
 */
export type Axis =
  | { readonly kind: 'year'; readonly from: number; readonly to: number }
  | { readonly kind: 'time'; readonly from: number; readonly to: number; readonly stretches: readonly TimeStretch[] }
  | {
      readonly kind: 'linear' | 'log';
      readonly unit: UnitId;
      readonly min: number;
      readonly max: number;
      readonly ticks: readonly AxisTick[];
    }
  | { readonly kind: 'lanes'; readonly lanes: readonly Lane[] };

/** A phase of adoption behind the marks, in coordinates of the x axis. */
export interface PhaseBand {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly from: number;
  readonly to: number;
  readonly shaded: boolean;
}

/** A number on a numeric axis, or the id of a lane. */
export type Coordinate = number | string;

/** solid = happened, dashed = projected (P50), dotted and long-dashed = compared scenarios. */
export type StrokeStyle = 'solid' | 'dashed' | 'dotted' | 'long-dashed';
export type StrokeWeight = 'strong' | 'normal' | 'thin';

export interface XYPoint {
  readonly x: number;
  readonly y: number;
}

/** A run of points. A missing year is left out of `points`; `gapBefore` then keeps the line from bridging the hole. */
export interface LineMark {
  readonly type: 'line' | 'step';
  readonly id: string;
  readonly label: string;
  readonly role: ColourRole;
  readonly stroke: StrokeStyle;
  readonly weight: StrokeWeight;
  readonly points: readonly (XYPoint & { readonly gapBefore: boolean })[];
}

/** P10 to P90 (outer) and P25 to P75 (inner) about a line that is a mark of its own. */
export interface FanMark {
  readonly type: 'fan';
  readonly id: string;
  readonly label: string;
  readonly role: ColourRole;
  readonly points: readonly {
    readonly x: number;
    readonly p10: number;
    readonly p25: number;
    readonly p75: number;
    readonly p90: number;
  }[];
}

/** Layers that add up, bottom first. Only means (or observed values) may be stacked: quantiles do not add. */
export interface StackMark {
  readonly type: 'stack';
  readonly id: string;
  readonly xs: readonly number[];
  readonly layers: readonly {
    readonly id: string;
    readonly label: string;
    readonly role: ColourRole;
    readonly values: readonly number[];
  }[];
}

/** `clock`: what should have happened and is not confirmed. */
export type DotShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'triangle-down' | 'clock';
/** `dashed` = tertiary evidence, or planned and not confirmed. `half` = demonstrated. */
export type DotFill = 'solid' | 'hollow' | 'dashed' | 'half';

export interface DotMark {
  readonly type: 'dot';
  readonly id: string;
  readonly x: number;
  readonly y: Coordinate;
  readonly shape: DotShape;
  readonly fill: DotFill;
  readonly role: ColourRole;
  /** An arrow away from the dot: the publisher said "over" or "under". */
  readonly bound: 'none' | 'at-least' | 'at-most';
  /** A stem along the numeric axis: a stated low and high, or P10 and P90. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** First line set firmer than the second; empty = not labelled on the chart (the table still names it). */
  readonly label: readonly string[];
  /** Labels are placed in falling order; those that do not fit without overlap are left to the table. */
  readonly priority: number;
  /** What the dot says when it is read on its own. */
  readonly reading: string;
  readonly citation: number | null;
}

/**
 * How a stretch is filled. Three are signs of their own:
 * - `hatched`: ruled out, "not within these years";
 * - `equals`: unchanged, "no delay";
 * - `arrow`: a wall at its start and an arrow to its end, "not before".
 */
export type SpanFill = 'solid' | 'tint' | 'hollow' | 'hatched' | 'equals' | 'arrow';

/** A bar from `from` to `to` in its lane. */
export interface BarMark {
  readonly type: 'bar';
  readonly id: string;
  readonly lane: string;
  readonly from: number;
  readonly to: number;
  readonly role: ColourRole;
  readonly fill: 'solid' | 'tint' | 'hollow';
  readonly label: string;
  readonly reading: string;
}

/**
 * A stretch of time in a lane; on an axis of years it covers the whole of its first and last year. `openEnd`: still going on, or the end is
 * not known.
 */
export interface SpanMark {
  readonly type: 'span';
  readonly id: string;
  readonly lane: string;
  readonly from: number;
  readonly to: number;
  readonly openEnd: boolean;
  readonly role: ColourRole;
  readonly fill: SpanFill;
  /** `dashed`: tertiary evidence, read from a copy or a quotation. */
  readonly outline: 'none' | 'dashed';
  readonly label: string;
  readonly reading: string;
  readonly citation: number | null;
}

/** Growth between two points, e.g. "164% a year, 2026 to 2030". */
export interface ArrowMark {
  readonly type: 'arrow';
  readonly id: string;
  readonly from: XYPoint;
  readonly to: XYPoint;
  readonly role: ColourRole;
  readonly label: string;
}

export type Mark = LineMark | FanMark | StackMark | DotMark | BarMark | SpanMark | ArrowMark;

/** A vertical rule across the plot. */
export interface Rule {
  readonly id: string;
  readonly at: number;
  readonly label: string;
  readonly role: ColourRole;
}

/** A direct label at the end of a line or beside a layer, instead of a legend. */
export interface EndLabel {
  readonly markId: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The end of both texts, which stays where a long name before it is cut. */
  readonly value: string;
  /** For phone width; equal to `text` where that is short already. */
  readonly shortText: string;
  readonly role: ColourRole;
  readonly emphasis: 'strong' | 'medium' | 'quiet';
}

/** One entry of the key, which explains marks only; series are labelled directly. */
export interface KeyEntry {
  readonly sample:
    | { readonly kind: 'line'; readonly role: ColourRole; readonly stroke: StrokeStyle }
    | { readonly kind: 'fan'; readonly role: ColourRole }
    | { readonly kind: 'dot'; readonly role: ColourRole; readonly shape: DotShape; readonly fill: DotFill }
    | { readonly kind: 'bound'; readonly bound: 'at-least' | 'at-most' }
    | { readonly kind: 'swatch'; readonly role: ColourRole; readonly fill: SpanFill };
  readonly text: string;
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** `text` for words and dates; numbers state their unit. */
  readonly unit: UnitId | 'text';
}

/** `text` is what a reader sees; `value` is the full number. A missing cell carries words, never a blank or a zero. */
export type TableCell =
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing'; readonly text: string };

export interface ChartTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface CitedSource {
  /** The number that marks cite, from 1. */
  readonly citation: number;
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly publishedOn: string | null;
  readonly href: string | null;
}

export interface Provenance {
  /** ISO date on which the chart's numbers stood as they stand. */
  readonly asOf: string;
  readonly scenario: { readonly id: string; readonly name: string } | null;
  readonly revision: { readonly number: number; readonly publishedOn: string | null } | null;
  readonly run: { readonly seed: number; readonly draws: number; readonly engineVersion: string } | null;
  readonly sources: readonly CitedSource[];
  /** Sentences a reader needs to take the chart at its worth: what is left out, what is judgement. */
  readonly notes: readonly string[];
  /** Path and query that lead back to this chart; a renderer puts the public origin before it. */
  readonly address: string;
}

export interface ChartSpec {
  readonly version: typeof CHART_SPEC_VERSION;
  readonly id: string;
  /** The title: a sentence that states what the data show, computed from the data. */
  readonly finding: string;
  /** Quantity, unit, scope and scale. */
  readonly subtitle: string;
  /** Alternative text: the picture in words, with its key figures. */
  readonly description: string;
  readonly axes: { readonly x: Axis; readonly y: Axis };
  readonly bands: readonly PhaseBand[];
  readonly marks: readonly Mark[];
  readonly rules: readonly Rule[];
  readonly endLabels: readonly EndLabel[];
  readonly key: readonly KeyEntry[];
  readonly table: ChartTable;
  readonly provenance: Provenance;
}
