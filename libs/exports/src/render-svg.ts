import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import type { ChartSpec } from '@waveguide/charts';
import { drawPicture, type PictureOptions } from './draw-picture';
import { embeddedFaces } from './embedded-faces';
import { withExtendedFaces } from './extended-faces';
import { registerFonts } from './font-files';
import { svgText, textRecorder } from './svg-text-recorder';
import { xmlText } from './xml-text';

export interface SvgOptions extends PictureOptions {
  /** `embedded` carries the faces it is set in inside the file (about 20 kB each), so that it looks the same everywhere; `named` names them only. */
  readonly fonts: 'embedded' | 'named';
}

/** Clip paths are numbered by the process; numbered anew from one, the same picture gives the same bytes. */
export function renumbered(shapes: string): string {
  const names = new Map<string, string>();
  return shapes.replace(/(id="|url\(#)([A-Za-z]+_\w+)/g, (_, before: string, name: string) => {
    const known = names.get(name) ?? `clip-${names.size + 1}`;
    names.set(name, known);
    return `${before}${known}`;
  });
}

/**
 * A chart with its frame as SVG: shapes as vectors, words as text, finding and description as title and description. The same
 * specification and options give the same bytes.
 */
export function renderSvg(spec: ChartSpec, options: SvgOptions): string {
  registerFonts();
  const { width, height } = options;
  const canvas = createCanvas(width, height, SvgExportFlag.NoPrettyXML);
  const recorder = textRecorder(withExtendedFaces(canvas.getContext('2d')));
  drawPicture(recorder.context, spec, options);
  const drawn = canvas.getContent().toString('utf8');
  const shapes = drawn.slice(drawn.indexOf('>', drawn.indexOf('<svg')) + 1, drawn.lastIndexOf('</svg>'));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="chart-title chart-description">`,
    `<title id="chart-title">${xmlText(spec.finding)}</title>`,
    `<desc id="chart-description">${xmlText(spec.description)}</desc>`,
    options.fonts === 'embedded' ? `<style>${embeddedFaces(recorder.texts)}</style>` : '',
    renumbered(shapes),
    ...recorder.texts.map(svgText),
    '</svg>',
    '',
  ].join('\n');
}
