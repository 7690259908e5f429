import type { ChartSpec } from '@waveguide/charts';

/** A chart as a program reads it: the specification with its table, and where it came from. */
export interface ChartJson extends ChartSpec {
  /** The address that leads back to the chart, with the public origin; null if there is none. */
  readonly href: string | null;
}

/** A chart as JSON (RFC 8259), every number in full and in the unit that its column or axis names. */
export function chartJson(spec: ChartSpec, publicUrl: string | null = null): string {
  const href = publicUrl === null ? null : `${publicUrl.replace(/\/$/, '')}${spec.provenance.address}`;
  const document: ChartJson = { ...spec, href };
  return `${JSON.stringify(document, null, 2)}\n`;
}
