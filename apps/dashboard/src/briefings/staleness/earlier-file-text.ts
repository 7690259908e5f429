/** One slide of the file; `changed` if a newer revision says something else. */
export interface CheckedSlide {
  readonly state: 'stale' | 'current' | 'unknown';
  readonly changed?: boolean;
}

/** What the check of a file found: "2 charts, 1 with newer numbers". */
export function fileFinding(slides: readonly CheckedSlide[]): string {
  const stale = slides.filter(({ state, changed }) => state === 'stale' && changed === true).length;
  const same = slides.filter(({ state, changed }) => state === 'stale' && changed !== true).length;
  const unknown = slides.filter(({ state }) => state === 'unknown').length;
  const charts = `${slides.length} ${slides.length === 1 ? 'chart' : 'charts'}`;
  const parts = [
    stale > 0 ? `${stale} with newer numbers` : unknown === slides.length ? null : 'no newer numbers',
    same > 0 ? `${same} with a newer revision that reads the same` : null,
    unknown > 0 ? `${unknown} not known here` : null,
  ].filter((part) => part !== null);
  return `${charts}, ${parts.join(', ')}`;
}
