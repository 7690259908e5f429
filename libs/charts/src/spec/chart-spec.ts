/** The types of a chart specification. Their schemas, which declare them, are loaded only if one is parsed: `@waveguide/charts/schema`. */
export type { Axis, AxisTick, Lane, TimeStretch } from '../schema/axis';
export type { ChartSpec, EndLabel, PhaseBand, Rule } from '../schema/chart-spec';
export type { ChartTable, TableCell, TableColumn } from '../schema/chart-table';
export type { KeyEntry } from '../schema/key-entry';
export type {
  ArrowMark,
  BarMark,
  Coordinate,
  DotMark,
  FanMark,
  LineMark,
  Mark,
  SpanMark,
  StackMark,
  XYPoint,
} from '../schema/mark';
export type { CitedSource, Provenance } from '../schema/provenance';
export type { DotFill, DotShape, SpanFill, StrokeStyle, StrokeWeight } from '../schema/styles';
export { CHART_SPEC_VERSION } from './version';
