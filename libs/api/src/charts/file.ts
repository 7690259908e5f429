import type { ChartSpec } from '@waveguide/charts';
import {
  chartCsv,
  chartJson,
  chartWorkbook,
  PICTURE_SIZES,
  renderPdf,
  renderPng,
  renderPptx,
  renderSvg,
} from '@waveguide/exports';
import type { ChartFileFormat, PictureRequest } from './file-request';

export interface ChartFileOptions {
  readonly format: ChartFileFormat;
  readonly picture: PictureRequest;
  /** Public origin for the address that stands on the file; null if nobody has stated one. */
  readonly publicUrl: string | null;
}

/** The bytes of a chart's file. The same specification and options give the same bytes. */
export async function chartFile(
  spec: ChartSpec,
  { format, picture, publicUrl }: ChartFileOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const options = { ...PICTURE_SIZES[picture.size], theme: picture.theme, publicUrl };
  switch (format) {
    case 'png':
      return new Uint8Array(await renderPng(spec, { ...options, scale: picture.resolution }));
    case 'svg':
      return new TextEncoder().encode(renderSvg(spec, { ...options, fonts: 'embedded' }));
    case 'pdf':
      return renderPdf([spec], options);
    case 'pptx':
      return renderPptx([spec], { theme: picture.theme, size: picture.size, publicUrl });
    case 'xlsx':
      return chartWorkbook(spec, publicUrl);
    case 'csv':
      return new TextEncoder().encode(chartCsv(spec, publicUrl));
    case 'json':
      return new TextEncoder().encode(chartJson(spec, publicUrl));
  }
}
