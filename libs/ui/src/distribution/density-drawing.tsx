import { percentiles, rangeText, type Distribution } from '@waveguide/probability';
import type { UnitId } from '@waveguide/quantity';
import type { ReactNode } from 'react';
import { densityCurve, densityExtent, type DensityPoint } from './density-curve';
import styles from './density-drawing.module.css';

export interface DensityDrawingProps {
  readonly value: Distribution;
  readonly unit: UnitId;
  /** What is published, as a dotted ghost behind the draft. */
  readonly ghost?: Distribution;
  readonly width?: number;
  readonly height?: number;
  /** Drawn over the curve, in the coordinates of the frame. */
  readonly overlay?: (frame: DensityFrame) => ReactNode;
  /** Part of the axis to show; by default that of the value and its ghost. */
  readonly extent?: { readonly from: number; readonly to: number };
}

export interface DensityFrame {
  readonly extent: { readonly from: number; readonly to: number };
  readonly bottom: number;
  readonly x: (value: number) => number;
  /** Height of the value's own density. */
  readonly y: (value: number) => number;
}

const TOP = 3;

/** A distribution as a small hill, P10 to P90 darker, P50 as a line. */
export function DensityDrawing(props: DensityDrawingProps) {
  const { value, unit, ghost, width = 118, height = 30, overlay } = props;
  const extent = props.extent ?? densityExtent(ghost === undefined ? [value] : [value, ghost]);
  const curve = densityCurve(value, extent);
  const ghostCurve = ghost === undefined ? [] : densityCurve(ghost, extent);
  const peak = Math.max(1e-300, ...curve.map(({ y }) => y), ...ghostCurve.map(({ y }) => y));
  const bottom = height - 2;
  const x = (at: number) => ((at - extent.from) / (extent.to - extent.from)) * width;
  const scaled = (y: number) => bottom - (y / peak) * (bottom - TOP);
  const path = (points: readonly DensityPoint[]) =>
    points
      .map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.x).toFixed(2)} ${scaled(point.y).toFixed(2)}`)
      .join('');
  const { p10, p50, p90 } = percentiles(value);
  const heightAt = (at: number) => {
    const index = Math.round(((at - extent.from) / (extent.to - extent.from)) * (curve.length - 1));
    const nearest = curve[Math.min(curve.length - 1, Math.max(0, index))];
    return nearest === undefined ? TOP : scaled(nearest.y);
  };
  const area = (points: readonly DensityPoint[]) => {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return '';
    return `${path(points)}L${x(last.x).toFixed(2)} ${bottom}L${x(first.x).toFixed(2)} ${bottom}Z`;
  };
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width }}
      {...(overlay === undefined
        ? { role: 'img', 'aria-label': `Density, ${rangeText(value, unit)}` }
        : { role: 'group', 'aria-label': 'Density with handles at P10, P50 and P90' })}
    >
      <path className={styles.all} d={area(curve)} />
      <path className={styles.middle} d={area(densityCurve(value, { from: p10, to: p90 }))} />
      <path className={styles.line} d={path(curve)} />
      {ghostCurve.length > 0 && <path className={styles.ghost} d={path(ghostCurve)} />}
      {ghost?.kind === 'fixed' && <path className={styles.ghost} d={`M${x(ghost.value)} ${TOP}V${bottom}`} />}
      <path className={styles.axis} d={`M0 ${bottom}H${width}`} />
      <path className={styles.percentile} d={`M${x(p50).toFixed(2)} ${heightAt(p50).toFixed(2)}V${bottom}`} />
      {overlay?.({ extent, bottom, x, y: heightAt })}
    </svg>
  );
}
