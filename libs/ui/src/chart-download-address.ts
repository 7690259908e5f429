import { THEME_NAMES, type ChartSpec, type ThemeName } from '@waveguide/charts';

export const CHART_FILE_FORMATS = ['png', 'svg', 'pdf', 'pptx', 'xlsx', 'csv', 'json'] as const;
export type ChartFileFormat = (typeof CHART_FILE_FORMATS)[number];

/** Named as in the address. */
export const PICTURE_SIZES = ['slide16x9', 'document', 'square'] as const;
export type PictureSizeName = (typeof PICTURE_SIZES)[number];

export const PICTURE_THEMES = THEME_NAMES;

/** Pixels of a PNG per pixel of its size. */
export const PICTURE_RESOLUTIONS = ['1', '2', '3', '4'] as const;
export type PictureResolution = (typeof PICTURE_RESOLUTIONS)[number];

/** How a file of a chart is made. */
export interface ChartFileChoice {
  readonly format: ChartFileFormat;
  readonly size: PictureSizeName;
  readonly theme: ThemeName;
  readonly resolution: PictureResolution;
  /** The revision that the file stays at; null for one that follows the newest. */
  readonly frozenAt: number | null;
}

type PictureOption = 'size' | 'theme' | 'resolution';

/** What can be chosen about a file besides its format. A table has no looks. */
export const OPTIONS_OF: Readonly<Record<ChartFileFormat, readonly PictureOption[]>> = {
  png: ['size', 'theme', 'resolution'],
  svg: ['size', 'theme'],
  pdf: ['size', 'theme'],
  pptx: ['size', 'theme'],
  xlsx: [],
  csv: [],
  json: [],
};

/** The parameters of a chart as they stand in the address of its page. */
export function addressQuery(spec: ChartSpec): URLSearchParams {
  const [, query = ''] = spec.provenance.address.split('#')[0].split('?');
  return new URLSearchParams(query);
}

/** The revision that a chart is known to show: that of its run, or the one its address names; null for neither. */
export function revisionShown(spec: ChartSpec): number | null {
  const named = addressQuery(spec).get('revision');
  return spec.provenance.revision?.number ?? (named === null ? null : Number(named));
}

/**
 * `/charts/<id>.<format>` with the parameters of the chart's own address, so that the file shows what the screen shows. What
 * looks the file has is always stated, lest another default change a document that embeds it.
 */
export function chartFileAddress(spec: ChartSpec, choice: ChartFileChoice): string {
  const query = addressQuery(spec);
  query.delete('revision');
  if (choice.frozenAt !== null) query.set('revision', String(choice.frozenAt));
  for (const option of OPTIONS_OF[choice.format]) query.set(option, choice[option]);
  // A comma parts a list and reads better as itself.
  const text = query.toString().replaceAll('%2C', ',');
  return `/charts/${encodeURIComponent(spec.id)}.${choice.format}${text === '' ? '' : `?${text}`}`;
}
