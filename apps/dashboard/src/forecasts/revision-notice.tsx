import { changeSides, formatQuantity, type Maybe, type UnitId } from '@waveguide/quantity';
import { Notice, type QuantileRange } from '@waveguide/ui';
import Link from 'next/link';

export interface RevisionNoticeProps {
  readonly shown: number;
  readonly newest: number;
  /** What is read, at the head of a sentence, and its year. */
  readonly subject: string;
  readonly year: number;
  readonly unit: UnitId;
  readonly before: Maybe<QuantileRange>;
  readonly after: Maybe<QuantileRange>;
  /** The same view at the newest revision. */
  readonly href: string;
}

/** Says that the link is frozen behind the newest revision, with the figure read in both. */
export function RevisionNotice({ shown, newest, subject, year, unit, before, after, href }: RevisionNoticeProps) {
  const alone = (value: Maybe<QuantileRange>) =>
    value.kind === 'present' ? formatQuantity(value.value.p50, unit) : 'no value';
  const sides =
    before.kind === 'present' && after.kind === 'present'
      ? changeSides({ before: before.value.p50, after: after.value.p50, unit })
      : { before: alone(before), after: alone(after) };
  return (
    <Notice tone="caution" action={<Link href={href}>Show revision {newest}</Link>}>
      Revision {newest} is out; this link is frozen at revision {shown}. {subject} in {year}: {sides.before} here,{' '}
      {sides.after} in the newest.
    </Notice>
  );
}
