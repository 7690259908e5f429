'use client';

import { readingsOf, type ChartSpec } from '@waveguide/charts';
import { useEffect, useId, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type * as ChartDrawing from './drawing';
import type { DrawnChart } from './drawing';
import { useBoxSize } from './box-size';
import { placeHeading, walk, type WalkPosition } from './walk';
import { classNames } from '../page/class-names';
import { usePaintedTheme } from '../page/theme-choice';
import { usePrinting } from './printing';
import styles from './canvas.module.css';

export interface ChartCanvasProps {
  readonly spec: ChartSpec;
  /** CSS pixels; the box has this height from the first paint, so that nothing moves when the chart arrives. */
  readonly height?: number;
  readonly phoneHeight?: number;
}

type Drawing = typeof ChartDrawing;

/** The drawing code is fetched after the first paint, once for all charts of a page, together with the faces of the labels. */
let drawingPromise: Promise<Drawing> | undefined;
async function loadDrawing(): Promise<Drawing> {
  drawingPromise ??= import('./drawing').then(async (drawing) => {
    await drawing.labelFontsReady();
    return drawing;
  });
  return drawingPromise;
}

/** The chart itself: drawn at its own size, redrawn with the theme, walked with the arrow keys and read aloud. */
export function ChartCanvas({ spec, height = 420, phoneHeight = 330 }: ChartCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { setBox, size } = useBoxSize();
  const painted = usePaintedTheme();
  const printing = usePrinting();
  const theme = printing ? 'print' : painted;
  const [drawn, setDrawn] = useState<DrawnChart | null>(null);
  const [failed, setFailed] = useState(false);
  const [position, setPosition] = useState<WalkPosition>(null);
  const readings = useMemo(() => readingsOf(spec), [spec]);
  const descriptionId = useId();

  useEffect(() => {
    if (size === null) return;
    let chart: DrawnChart | null = null;
    let left = false;
    loadDrawing().then(
      (drawing) => {
        if (left || canvas.current === null) return;
        // Before the pages are laid out nothing can be measured, so paper has a size of its own.
        const at = theme === 'print' ? drawing.paperSize(spec, height) : size;
        chart = drawing.drawChart(canvas.current, spec, { ...at, theme });
        setDrawn(chart);
      },
      () => setFailed(true),
    );
    return () => {
      left = true;
      chart?.destroy();
    };
  }, [spec, size, theme, height]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = walk(position, event.key, readings.length);
    if (next === undefined) return;
    event.preventDefault();
    setPosition(next);
  };
  const here = position === null ? undefined : readings[position];
  const heading = here === undefined ? '' : placeHeading(spec, here.x);
  const x = here === undefined || drawn === null ? null : drawn.pixelOf(here.x);

  return (
    <>
      <div
        ref={setBox}
        className={styles.box}
        style={{ '--chart-height': `${height}px`, '--chart-height-phone': `${phoneHeight}px` } as CSSProperties}
        // An application: the arrow keys belong to the chart while it has the focus.
        role="application"
        aria-roledescription="chart"
        aria-label={spec.finding}
        aria-describedby={descriptionId}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setPosition(null)}
      >
        {failed ? (
          <p className={styles.failed}>The drawing code could not be fetched. The table beside it has every number.</p>
        ) : (
          <canvas ref={canvas} aria-hidden className={classNames(styles.canvas, drawn !== null && styles.drawn)} />
        )}
        {here !== undefined && x !== null && drawn !== null && (
          <>
            <div
              className={styles.crosshair}
              style={{ left: x, top: drawn.plot.top, height: drawn.plot.bottom - drawn.plot.top }}
            />
            <div
              className={styles.reading}
              aria-hidden
              style={{
                top: drawn.plot.top + 8,
                ...(x > (size?.width ?? 0) / 2 ? { right: (size?.width ?? 0) - x + 8 } : { left: x + 8 }),
              }}
            >
              {heading !== '' && <b>{heading}</b>}
              {here.lines.map((line, index) => (
                <span key={`${index}-${line}`}>{line}</span>
              ))}
            </div>
          </>
        )}
      </div>
      <p id={descriptionId} className="visually-hidden">
        {spec.description}{' '}
        {readings.length > 0 && 'The left and right arrow keys walk its points, Home and End go to the ends.'}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {here === undefined ? '' : [heading, ...here.lines].filter((line) => line !== '').join('; ')}
      </p>
    </>
  );
}
