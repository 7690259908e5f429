import { singleValue } from './page-search';

/** Names of the parameters in which an address keeps the place in a list. */
export interface ListParameters {
  readonly page: string;
  readonly search: string;
}

export const LIST_PARAMETERS: ListParameters = { page: 'page', search: 'search' };

/** Where in a list an address is. */
export interface ListPlace {
  /** From 1. */
  readonly page: number;
  /** Empty if nothing is searched for. */
  readonly search: string;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const LAST_PAGE = 100_000;
const LONGEST_SEARCH = 200;

/** The place in a list that an address names; the first page where it names none that can be. */
export function readListPlace(query: Query, names: ListParameters = LIST_PARAMETERS): ListPlace {
  const page = Number(singleValue(query[names.page]));
  const search = (singleValue(query[names.search]) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  return {
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
    search: search.trim().slice(0, LONGEST_SEARCH),
  };
}

/** What a procedure takes of a place: no search if nothing is searched for. */
export function askedOf({ page, search }: ListPlace): { readonly page: number; readonly search?: string } {
  return search === '' ? { page } : { page, search };
}

/** The query of an address without some of its parameters, in its order; of what is repeated, the first. */
export function keptParameters(query: Query, without: readonly string[]): readonly (readonly [string, string])[] {
  return Object.entries(query).flatMap(([name, value]) => {
    const text = singleValue(value);
    return text === undefined || without.includes(name) ? [] : [[name, text] as const];
  });
}

/** The address of another page of the same list, with everything else that the address says. */
export function pageAddress(
  path: string,
  { query, names = LIST_PARAMETERS }: { readonly query: Query; readonly names?: ListParameters },
): (page: number) => string {
  return (page) => {
    const kept = keptParameters(query, [names.page]);
    const all = page === 1 ? kept : [...kept, [names.page, String(page)] as const];
    const text = new URLSearchParams(all.map(([name, value]) => [name, value])).toString();
    return text === '' ? path : `${path}?${text}`;
  };
}
