/** The query of an address as Next hands it to a page. */
export type PageSearch = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;

/** One value of a parameter; the first if the address repeats it. */
export function singleValue(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' || value === undefined ? value : value[0];
}
