import { Button } from '@waveguide/ui';
import Link from 'next/link';
import { keptParameters, LIST_PARAMETERS, type ListParameters } from './list-address';
import styles from './list.module.css';

export interface ListSearchProps {
  /** What is searched: "Name or description". */
  readonly label: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly search: string;
  readonly names?: ListParameters;
}

/** Searches a list by words; a form of the page's own address, so that it needs no script. */
export function ListSearch({ label, path, query, search, names = LIST_PARAMETERS }: ListSearchProps) {
  const kept = keptParameters(query, [names.page, names.search]);
  const without = new URLSearchParams(kept.map(([name, value]) => [name, value])).toString();
  return (
    <form className={styles.search} role="search" method="get" action={path} aria-label={label}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        {label}
        <input
          // Another search is another form: what was typed before belongs to the other.
          key={search}
          type="search"
          name={names.search}
          maxLength={200}
          defaultValue={search}
        />
      </label>
      <Button type="submit">Search</Button>
      {search !== '' && <Link href={without === '' ? path : `${path}?${without}`}>Show all</Link>}
    </form>
  );
}
