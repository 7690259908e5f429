import { TextAction } from '@waveguide/ui';
import Link from 'next/link';
import styles from './list.module.css';

/** How a page of a list is reached: by its address, or within a dialog. */
export type PageStep =
  | { readonly kind: 'link'; readonly hrefOf: (page: number) => string }
  | { readonly kind: 'button'; readonly onPage: (page: number) => void };

export interface PagerProps {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  /** Records on all pages. */
  readonly total: number;
  /** What is listed: one, and several. */
  readonly nouns: readonly [string, string];
  readonly step: PageStep;
}

const grouped = (count: number) => count.toLocaleString('en-US');

/** Which part of a list is in view: "26 to 50 of 1,000 briefings", "3 sources", "no sources". */
export function partText({ page, size, total, nouns }: Omit<PagerProps, 'step'>): string {
  const [one, many] = nouns;
  const last = Math.max(1, Math.ceil(total / size));
  if (total === 0) return `no ${many}`;
  if (page > last) return `There is no page ${grouped(page)} of ${grouped(total)} ${total === 1 ? one : many}`;
  if (last === 1) return `${grouped(total)} ${total === 1 ? one : many}`;
  return `${grouped((page - 1) * size + 1)} to ${grouped(Math.min(page * size, total))} of ${grouped(total)} ${many}`;
}

function Step({ step, to, children }: { readonly step: PageStep; readonly to: number; readonly children: string }) {
  switch (step.kind) {
    case 'link':
      return (
        <Link href={step.hrefOf(to)} className={styles.step}>
          {children}
        </Link>
      );
    case 'button':
      return <TextAction onClick={() => step.onPage(to)}>{children}</TextAction>;
  }
}

/** Counts a list and leads to its other pages; every list that can grow ends with it. */
export function Pager(props: PagerProps) {
  const { page, size, total, nouns, step } = props;
  const last = Math.max(1, Math.ceil(total / size));
  return (
    <nav className={styles.pager} aria-label={`Pages of ${nouns[1]}`}>
      <span>{partText(props)}</span>
      {page > 2 && (
        <Step step={step} to={1}>
          First
        </Step>
      )}
      {page > 1 && (
        <Step step={step} to={Math.min(page - 1, last)}>
          Previous
        </Step>
      )}
      {page < last && (
        <Step step={step} to={page + 1}>
          Next
        </Step>
      )}
      {page < last - 1 && (
        <Step step={step} to={last}>
          Last
        </Step>
      )}
    </nav>
  );
}
