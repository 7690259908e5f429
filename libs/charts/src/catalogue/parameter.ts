import { err, ok, type Result } from '@waveguide/quantity';

/** A parameter of charts: its name in addresses, and what it may be. One record serves addresses, requests and pages. */
export interface Parameter<T> {
  /** The name under which it stands in an address. */
  readonly name: string;
  /** What it is called in a sentence: "the first year". */
  readonly label: string;
  /** What an address can say, in words for a table of documentation. */
  readonly says: string;
  /** The value itself, or why it is none: the end of a sentence that begins with the name. */
  readonly check: (value: unknown) => Result<T, string>;
  /** The value that a text in an address means, still unchecked. */
  readonly fromText: (text: string) => unknown;
}

type Named = Pick<Parameter<unknown>, 'name' | 'label' | 'says'>;

const asItIs = (text: string): unknown => text;

/** One of a closed list of words. */
export function choice<T extends string>(named: Named, values: readonly T[]): Parameter<T> {
  return {
    ...named,
    fromText: asItIs,
    check: (value) => {
      const found = values.find((candidate) => candidate === value);
      return found === undefined ? err(`must be one of: ${values.join(', ')}`) : ok(found);
    },
  };
}

const LONGEST_ID = 120;

function checkId(value: unknown): Result<string, string> {
  if (typeof value !== 'string' || value === '') return err('must not be empty');
  if (value.length > LONGEST_ID) return err('is longer than any id');
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value)) return ok(value);
  return err('is not an id: letters, digits, dots, dashes and underscores only');
}

/** An id as the ledger has them. Whether anything has it is another question. */
export function id(named: Named): Parameter<string> {
  return { ...named, fromText: asItIs, check: checkId };
}

/** A whole number within two ends, both counted. */
export function wholeNumber(named: Named, { least, most }: { readonly least: number; readonly most: number }) {
  const parameter: Parameter<number> = {
    ...named,
    // Number('') is 0; anything but digits is left for the check to refuse.
    fromText: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : text),
    check: (value) => {
      if (typeof value !== 'number' || !Number.isInteger(value)) return err('must be a whole number');
      if (value < least) return err(`must be at least ${least}`);
      return value > most ? err(`must be at most ${most}`) : ok(value);
    },
  };
  return parameter;
}

/** Two years with a dash between them. Whether they are a span that is drawn is the chart's question. */
export function yearPair(named: Named): Parameter<string> {
  return {
    ...named,
    fromText: asItIs,
    check: (value) =>
      typeof value === 'string' && /^\d{4}-\d{4}$/.test(value)
        ? ok(value)
        : err('must be two years with a dash between, such as 2026-2030'),
  };
}

interface ListLimits<T> {
  readonly item: (value: unknown) => Result<T, string>;
  readonly most: number;
  readonly tooMany: string;
  /** Why it may not be empty; left out if it may. */
  readonly none?: string;
}

/** A list; in an address, its items stand with commas between them. */
export function list<T>(named: Named, { item, most, tooMany, none }: ListLimits<T>): Parameter<readonly T[]> {
  return {
    ...named,
    fromText: (text) => (text === '' ? [] : text.split(',')),
    check: (value) => {
      if (!Array.isArray(value)) return err('must be a list');
      if (value.length === 0 && none !== undefined) return err(none);
      if (value.length > most) return err(tooMany);
      const items: T[] = [];
      for (const each of value) {
        const checked = item(each);
        if (!checked.ok) return err(checked.error);
        items.push(checked.value);
      }
      return ok(items);
    },
  };
}

/** A list of ids. */
export function ids(named: Named, limits: Omit<ListLimits<string>, 'item'>): Parameter<readonly string[]> {
  return list(named, { ...limits, item: checkId });
}

/** A value read from the text of an address: the one way, for files and for pages. */
export function readParameter<T>(parameter: Parameter<T>, text: string): Result<T, string> {
  return parameter.check(parameter.fromText(text));
}

/** A value as it stands in an address, before it is percent-encoded. */
export function parameterText(value: string | number | readonly string[]): string {
  return typeof value === 'object' ? value.join(',') : String(value);
}
