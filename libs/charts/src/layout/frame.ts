import type { PixelScale } from '../spec/axis-scale';
import type { ChartSpec } from '../spec/chart-spec';
import type { Box, LayoutOptions } from './types';

/** A chart with the box in which its data are drawn, and the scales that lead from data to pixels. */
export interface Frame {
  readonly spec: ChartSpec;
  readonly options: LayoutOptions;
  readonly plot: Box;
  readonly x: PixelScale;
  readonly y: PixelScale;
}
