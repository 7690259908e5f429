import {
  formatRecord,
  type ChartFileFormat,
  type ChartSpec,
  type PictureResolution,
  type PictureSizeName,
  type ThemeName,
} from '@waveguide/charts';

/** How a file of a chart is made. */
export interface ChartFileChoice {
  readonly format: ChartFileFormat;
  readonly size: PictureSizeName;
  readonly theme: ThemeName;
  readonly resolution: PictureResolution;
  /** The revision that the file stays at; null for one that follows the newest. */
  readonly frozenAt: number | null;
}

/** The parameters of a chart as they stand in the address of its page. */
export function addressQuery(spec: ChartSpec): URLSearchParams {
  const [, query = ''] = spec.provenance.address.replace(/#.*/s, '').split('?');
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
  for (const option of formatRecord(choice.format).options) query.set(option, choice[option]);
  // A comma parts a list and reads better as itself.
  const text = query.toString().replaceAll('%2C', ',');
  return `/charts/${encodeURIComponent(spec.id)}.${choice.format}${text === '' ? '' : `?${text}`}`;
}
