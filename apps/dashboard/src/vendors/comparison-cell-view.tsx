import type { ComparisonCell } from '@waveguide/vendors';
import { AbsentText, Citation, TechnologyMark } from '@waveguide/ui';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import { StepMeter } from '../view/step-meter';
import styles from './comparison-cell.module.css';

type Of<Kind extends ComparisonCell['kind']> = Extract<ComparisonCell, { readonly kind: Kind }>;

function Remark({ children }: { readonly children: string | null }) {
  return children === null ? null : <p className={styles.remark}>{children}</p>;
}

function Value({ cell: { label, scale, remark } }: { readonly cell: Of<'value'> }) {
  if (scale !== null) return <StepMeter {...scale}>{label}</StepMeter>;
  return remark === null ? label : <b>{label}</b>;
}

function Products({ products }: Of<'products'>) {
  return (
    <ul className={styles.products}>
      {products.map(({ id, technology, name, stage }) => (
        <li key={id}>
          <TechnologyMark technology={technology}>
            <bdi>{name}</bdi>
          </TechnologyMark>{' '}
          <span className={styles.stage}>{stage}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a comparison says of a vendor in one respect, with marks that lead to its sources. */
export function ComparisonCellView({
  cell,
  numbers,
}: {
  readonly cell: ComparisonCell;
  readonly numbers: SourceNumbers<CitableSource>;
}) {
  switch (cell.kind) {
    case 'missing':
      return (
        <>
          <AbsentText>{cell.text}</AbsentText>
          <Remark>{cell.remark}</Remark>
        </>
      );
    case 'value':
      return (
        <>
          <Value cell={cell} />
          <Citation items={numbers.cite(cell.sourceIds)} />
          {cell.scale === null && cell.remark !== null ? <p>{cell.remark}</p> : <Remark>{cell.remark}</Remark>}
        </>
      );
    case 'tags':
      return cell.tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
        </span>
      ));
    case 'text':
      return (
        <>
          {cell.text}
          <Citation items={numbers.cite(cell.sourceIds)} />
        </>
      );
    case 'products':
      return <Products {...cell} />;
    case 'statements':
      return (
        <ul className={styles.statements}>
          {cell.statements.map(({ text, sourceId }) => (
            <li key={text}>
              {text}
              <Citation items={numbers.cite([sourceId])} />
            </li>
          ))}
        </ul>
      );
  }
}
