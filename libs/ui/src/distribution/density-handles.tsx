'use client';

import { editableQuantity, percentiles, type Distribution } from '@waveguide/probability';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useBoxSize } from '../chart/box-size';
import { densityExtent } from './density-curve';
import { DensityDrawing, type DensityFrame } from './density-drawing';
import { movePercentile, type AssumptionShape, type PercentileKey } from './input';
import styles from './density-drawing.module.css';

/** Until the box was measured, and in tests. */
const FALLBACK_WIDTH = 560;
const HEIGHT = 190;
/** One press of an arrow key moves a handle by this share of P10 to P90; Shift ten times as far, Alt a tenth. */
const STEP = 0.02;

const HANDLES: readonly { readonly key: PercentileKey; readonly name: string }[] = [
  { key: 'p10', name: 'P10' },
  { key: 'p50', name: 'P50' },
  { key: 'p90', name: 'P90' },
];

export interface DensityHandlesProps {
  readonly label: string;
  readonly shape: AssumptionShape;
  readonly value: Distribution;
  readonly ghost?: Distribution;
  readonly onChange: (value: Distribution) => void;
}

/** How far a key moves a handle, in shares of P10 to P90; undefined for a key that does not. */
function keyStep(event: KeyboardEvent): number | undefined {
  const size = STEP * (event.shiftKey ? 10 : 1) * (event.altKey ? 0.1 : 1);
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return size;
    case 'ArrowLeft':
    case 'ArrowDown':
      return -size;
    default:
      return undefined;
  }
}

/** The density, with P10, P50 and P90 to drag or to step with the arrow keys. A move that no distribution allows is not taken. */
export function DensityHandles({ label, shape, value, ghost, onChange }: DensityHandlesProps) {
  // While a handle is dragged the axis stands still, or the handle would run away from the pointer.
  const [held, setHeld] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const { setBox, size } = useBoxSize();
  const points = percentiles(value);
  const spread = points.p90 - points.p10;
  const move = (key: PercentileKey, to: number) => {
    const moved = movePercentile({ to, key, value }, shape);
    if (moved.ok) onChange(moved.value);
  };
  const extent = held ?? densityExtent(ghost === undefined ? [value] : [value, ghost]);
  const drag = (key: PercentileKey) => (event: PointerEvent<SVGElement>) => {
    const frame = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (held === null || frame === undefined || frame.width === 0) return;
    move(key, extent.from + ((event.clientX - frame.left) / frame.width) * (extent.to - extent.from));
  };
  const overlay = (frame: DensityFrame) =>
    HANDLES.map(({ key, name }) => {
      const at = points[key];
      const [x, y] = [frame.x(at), frame.y(at)];
      const outwards = key === 'p10' ? -16 : key === 'p90' ? 16 : 0;
      const anchor = key === 'p10' ? 'end' : key === 'p90' ? 'start' : 'middle';
      return (
        <g
          key={key}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setHeld(extent);
          }}
          onPointerMove={drag(key)}
          onPointerUp={() => setHeld(null)}
          onPointerCancel={() => setHeld(null)}
        >
          <path className={styles.percentile} d={`M${x} ${y}V${frame.bottom}`} />
          <circle className={styles.target} cx={x} cy={y} r={20} />
          <circle
            className={styles.handle}
            cx={x}
            cy={y}
            r={7}
            role="slider"
            tabIndex={0}
            aria-label={`${label}, ${name}`}
            aria-valuenow={at}
            aria-valuemin={extent.from}
            aria-valuemax={extent.to}
            aria-valuetext={editableQuantity(at, shape.unit)}
            onKeyDown={(event) => {
              const share = keyStep(event);
              if (share === undefined) return;
              event.preventDefault();
              move(key, at + share * spread);
            }}
          />
          <text className={styles.label} x={x + outwards} y={y - (outwards === 0 ? 25 : 8)} textAnchor={anchor}>
            {name}
          </text>
          <text className={styles.value} x={x + outwards} y={y - (outwards === 0 ? 12 : -6)} textAnchor={anchor}>
            {editableQuantity(at, shape.unit)}
          </text>
        </g>
      );
    });
  return (
    <div ref={setBox} className={styles.box}>
      <DensityDrawing
        value={value}
        unit={shape.unit}
        extent={extent}
        width={size?.width ?? FALLBACK_WIDTH}
        height={HEIGHT}
        {...(ghost === undefined ? {} : { ghost })}
        {...(value.kind === 'fixed' ? {} : { overlay })}
      />
    </div>
  );
}
