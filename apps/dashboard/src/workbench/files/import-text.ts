import { countText } from '@waveguide/quantity';

export interface ImportCounts {
  readonly fileName: string;
  readonly errors: number;
  readonly changes: number;
  /** Rows that say what the revision says already. */
  readonly unchanged: number;
}

const rows = (count: number) => `${countText(count)} ${count === 1 ? 'row says' : 'rows say'}`;

/** What the look through a file found, in a sentence or two. */
export function importText({ fileName, errors, changes, unchanged }: ImportCounts): string {
  if (errors > 0) {
    const faults = `${countText(errors)} ${errors === 1 ? 'thing is' : 'things are'} wrong`;
    return `In ${fileName}, ${faults}. Nothing can be taken from it before that is put right.`;
  }
  const same =
    unchanged === 0
      ? ''
      : ` ${rows(unchanged).replace(/^./, (first) => first.toUpperCase())} what is published already.`;
  if (changes === 0) return `${fileName} changes nothing.${same}`;
  return `${fileName} changes ${countText(changes)} ${changes === 1 ? 'driver' : 'drivers'}.${same}`;
}
