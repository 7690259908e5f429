import type { ChartFileFormat, PictureRequest } from '@waveguide/api';
import type { ChartSpec } from '@waveguide/charts';
import { chartCsv, PICTURE_SIZES, renderPng, renderSvg } from '@waveguide/exports';

export interface ChartFileOptions {
  readonly format: ChartFileFormat;
  readonly picture: PictureRequest;
  /** Public origin for the address that stands on the file. */
  readonly publicUrl: string;
}

export const CONTENT_TYPES: Readonly<Record<ChartFileFormat, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

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
    case 'csv':
      return new TextEncoder().encode(chartCsv(spec, publicUrl));
  }
}
