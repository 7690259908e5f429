/** Which part of a list is asked for. */
export interface PageAsked {
  /** From 1. */
  readonly page: number;
  /** Records on a page. */
  readonly size: number;
  /** Words that a record must contain, in any case; left out or empty, every record fits. */
  readonly search?: string | undefined;
}

/** A part of a list, with how long the whole list is. */
export interface PageOf<T> {
  readonly items: readonly T[];
  /** Records that fit, on all pages. */
  readonly total: number;
}

/** The part of a query's answer that a page shows. */
export function partOf({ page, size }: PageAsked): { readonly skip: number; readonly take: number } {
  return { skip: (page - 1) * size, take: size };
}

/** The words of a search, each of which has to be found. */
export function searchWords({ search }: Pick<PageAsked, 'search'>): readonly string[] {
  return (search ?? '').split(/\s+/).filter((word) => word !== '');
}

/** A condition on a text column: it contains this word, in any case and to the letter. */
export function containing(word: string): { readonly contains: string; readonly mode: 'insensitive' } {
  // Prisma hands `%` and `_` to LIKE as they are; searched for, they mean themselves.
  return { contains: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' };
}
