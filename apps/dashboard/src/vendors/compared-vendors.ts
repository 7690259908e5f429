/** Fewer make no comparison. */
export const FEWEST_COMPARED = 2;
/** More do not fit beside each other. */
export const MOST_COMPARED = 6;
/** The two poles of the founding report and the challenger that it names third. */
export const DEFAULT_COMPARED: readonly string[] = ['broadcom', 'nvidia', 'intel'];

export interface ComparedChoice {
  readonly ids: readonly string[];
  /** What of the address could not be followed, in words; null if all of it could. */
  readonly notice: string | null;
}

/** Reads `vendors=a,b,c` of the address: unknown ids are left out and said, and a choice that is too small or too large falls back. */
export function readComparedVendors(text: string | undefined, known: readonly string[]): ComparedChoice {
  if (text === undefined || text.trim() === '') return { ids: DEFAULT_COMPARED, notice: null };
  const asked = [...new Set(text.split(',').map((id) => id.trim().toLowerCase()))].filter((id) => id !== '');
  const ids = asked.filter((id) => known.includes(id));
  const strangers = asked.length - ids.length;
  const strangersSaid =
    strangers === 0
      ? ''
      : `${strangers === 1 ? 'One vendor' : `${strangers} vendors`} in the address ${strangers === 1 ? 'is' : 'are'} unknown here. `;
  if (ids.length < FEWEST_COMPARED)
    return { ids: DEFAULT_COMPARED, notice: `${strangersSaid}Choose at least two vendors; the usual three are shown.` };
  if (ids.length > MOST_COMPARED)
    return { ids: ids.slice(0, MOST_COMPARED), notice: `${strangersSaid}Six vendors fit; the first six are shown.` };
  return { ids, notice: strangersSaid === '' ? null : `${strangersSaid}The others are shown.` };
}
