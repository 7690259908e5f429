'use client';

import {
  fillBackground,
  fillLines,
  hasRim,
  markColour,
  THEMES,
  type DotFill,
  type DotShape,
  type KeyEntry,
  type Theme,
} from '@waveguide/charts';
import { usePrinting } from './printing';
import { usePaintedTheme } from '../page/theme-choice';
import styles from './key.module.css';

const DASHES = { solid: undefined, dashed: '6 4', dotted: '1.5 3', 'long-dashed': '9 3' } as const;

function shapePath(shape: DotShape): string {
  switch (shape) {
    case 'circle':
    case 'clock':
      return 'M13 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z';
    case 'square':
      return 'M9 2h8v8H9z';
    case 'diamond':
      return 'M13 .8 18.2 6 13 11.2 7.8 6z';
    case 'triangle':
      return 'M13 1 18 10.5H8z';
    case 'triangle-down':
      return 'M8 1.5h10L13 11z';
  }
}

function Dot({ shape, fill, colour, paper }: { shape: DotShape; fill: DotFill; colour: string; paper: string }) {
  const outlined = fill === 'hollow' || fill === 'dashed';
  return (
    <>
      <path
        d={shapePath(shape)}
        fill={fill === 'solid' ? colour : paper}
        stroke={outlined || fill === 'half' ? colour : paper}
        strokeWidth={1.5}
        {...(fill === 'dashed' ? { strokeDasharray: '2 1.6' } : {})}
      />
      {shape === 'clock' && <path d="M13 3.3V6h2.5" fill="none" stroke={colour} strokeWidth={1.5} />}
      {fill === 'half' && <path d="M13 1.5a4.5 4.5 0 0 1 0 9z" fill={colour} />}
    </>
  );
}

const SWATCH = { left: 5, right: 21, top: 1, bottom: 11 };
const linePath = ({ from, to }: { from: { x: number; y: number }; to: { x: number; y: number } }): string =>
  `M${from.x} ${from.y}L${to.x} ${to.y}`;

function Sample({ entry, theme }: { entry: KeyEntry; theme: Theme }) {
  const { sample } = entry;
  switch (sample.kind) {
    case 'line':
      return (
        <path
          d="M1 6h24"
          stroke={markColour(theme, sample.role)}
          strokeWidth={sample.stroke === 'solid' || sample.stroke === 'dashed' ? 2.4 : 1.7}
          strokeDasharray={DASHES[sample.stroke]}
        />
      );
    case 'fan':
      return (
        <g fill={markColour(theme, sample.role)}>
          <rect x="1" y="0" width="24" height="12" fillOpacity={theme.fanOuter} />
          <rect x="1" y="3" width="24" height="6" fillOpacity={theme.fanInner} />
        </g>
      );
    case 'dot':
      return (
        <Dot
          shape={sample.shape}
          fill={sample.fill}
          colour={markColour(theme, sample.role)}
          paper={theme.tokens.paper}
        />
      );
    case 'bound':
      return (
        <path
          d="M13 11V1m-3.2 3.6L13 .8l3.2 3.8"
          fill="none"
          stroke={theme.tokens.estimate}
          strokeWidth={1.4}
          {...(sample.bound === 'at-most' ? { transform: 'rotate(180 13 6)' } : {})}
        />
      );
    case 'swatch':
      return (
        <g stroke={markColour(theme, sample.role)} strokeWidth={1.4} fill="none">
          <rect
            x={SWATCH.left}
            y={SWATCH.top}
            width={SWATCH.right - SWATCH.left}
            height={SWATCH.bottom - SWATCH.top}
            fill={fillBackground(sample.fill, sample.role, theme) ?? 'none'}
            strokeWidth={hasRim(sample.fill) ? 1.4 : 0}
          />
          <path d={fillLines(sample.fill, SWATCH, 1).map(linePath).join('')} />
        </g>
      );
  }
}

/** What the marks of a chart mean. Series need no key: they are labelled if they end. */
export function ChartKey({ entries }: { readonly entries: readonly KeyEntry[] }) {
  const painted = usePaintedTheme();
  const theme = THEMES[usePrinting() ? 'print' : painted];
  if (entries.length === 0) return null;
  return (
    <ul className={styles.key} aria-label="Key">
      {entries.map((entry) => (
        <li key={entry.text}>
          <svg viewBox="0 0 26 12" aria-hidden>
            <Sample entry={entry} theme={theme} />
          </svg>
          {entry.text}
        </li>
      ))}
    </ul>
  );
}
