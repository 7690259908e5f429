/** What the check of a file found: "2 charts, 1 with newer numbers". */
export function fileFinding(slides: readonly { readonly state: 'stale' | 'current' | 'unknown' }[]): string {
  const stale = slides.filter(({ state }) => state === 'stale').length;
  const unknown = slides.filter(({ state }) => state === 'unknown').length;
  const charts = `${slides.length} ${slides.length === 1 ? 'chart' : 'charts'}`;
  const parts = [
    stale > 0 ? `${stale} with newer numbers` : unknown === slides.length ? null : 'no newer numbers',
    unknown > 0 ? `${unknown} not known here` : null,
  ].filter((part) => part !== null);
  return `${charts}, ${parts.join(', ')}`;
}
