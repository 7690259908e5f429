import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import type { ChartSpec } from '@waveguide/charts';
import { drawPicture, type PictureOptions } from './draw-picture';
import { embeddedFaces } from '../fonts/embedded-faces';
import { withExtendedFaces } from '../fonts/extended-faces';
import { registerFonts } from '../fonts/files';
import { svgDocument } from './svg-document';
import { textRecorder } from './svg-text-recorder';

export interface SvgOptions extends PictureOptions {
  /** `embedded` carries the faces it is set in inside the file (about 20 kB each), so that it looks the same everywhere; `named` names them only. */
  readonly fonts: 'embedded' | 'named';
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
  return svgDocument({
    width,
    height,
    title: spec.finding,
    description: spec.description,
    drawn: canvas.getContent().toString('utf8'),
    between: '',
    texts: recorder.texts,
    faces: options.fonts === 'embedded' ? embeddedFaces : null,
  });
}
