import type { Theme } from '../spec/theme';

/** The part of a 2D canvas context that charts paint with: a browser's, or the server's raster, SVG and PDF contexts. */
export interface PaintContext {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineJoin: string;
  lineCap: string;
  font: string;
  textAlign: string;
  textBaseline: string;
  globalAlpha: number;
  save(): void;
  restore(): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): void;
  bezierCurveTo(cp1x: number, cp1y: number, cp2x: number, cp2y: number, x: number, y: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
  setLineDash(segments: number[]): void;
}

export interface Brush {
  readonly ctx: PaintContext;
  readonly theme: Theme;
  /** Text scale: every width and radius is multiplied by it. */
  readonly scale: number;
  /** Areas cover the plot: what lies on them is painted in the colour of the paper. */
  readonly overAreas: boolean;
}
