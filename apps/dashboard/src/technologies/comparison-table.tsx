import { attributeText, basisText, subjectLabel, type TechnologyAttribute } from '@waveguide/technologies';
import { Citation, MissingText, TechnologyMark } from '@waveguide/ui';
import type { RouterOutputs } from '@waveguide/api';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import { ScoreMeter } from './score-meter';
import styles from './comparison-table.module.css';

type Comparison = RouterOutputs['technologies']['matrix'];
type Row = Comparison['rows'][number];
type Numbers = SourceNumbers<CitableSource>;

function Figure({ attribute, numbers }: { readonly attribute: TechnologyAttribute; readonly numbers: Numbers }) {
  const labels = attributeText(attribute);
  return (
    <li>
      {attribute.label}: <b>{typeof labels === 'string' ? labels : <MissingText missing={labels} />}</b>
      <Citation items={numbers.cite(attribute.sourceIds)} />
      <span className={styles.quiet}>
        {basisText(attribute.basis)}
        {attribute.note === null ? '' : `. ${attribute.note}`}
      </span>
    </li>
  );
}

function MatrixCell(props: { readonly row: Row; readonly cell: Row['cells'][number]; readonly numbers: Numbers }) {
  const { row, cell, numbers } = props;
  const figures = cell.attributes.length;
  return (
    <td>
      {cell.text.kind === 'present' ? cell.text.value : <MissingText missing={cell.text} />}
      {cell.score !== null && (
        <p>
          <ScoreMeter score={cell.score} scale={row.feature} />
        </p>
      )}
      {figures > 0 && (
        <details className={styles.evidence}>
          <summary>{figures === 1 ? 'One figure' : `${figures} figures`}</summary>
          <ul>
            {cell.attributes.map((attribute) => (
              <Figure key={attribute.key} attribute={attribute} numbers={numbers} />
            ))}
          </ul>
        </details>
      )}
    </td>
  );
}

/** The comparison in words, with an analyst's score and the evidence behind each cell. */
export function ComparisonTable({
  comparison,
  numbers,
}: {
  readonly comparison: Comparison;
  readonly numbers: Numbers;
}) {
  return (
    <div className={styles.scroll} role="region" aria-label="Technologies compared" tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">Technologies compared feature by feature</caption>
        <thead>
          <tr>
            <th scope="col">Feature</th>
            {comparison.columns.map((column) => (
              <th key={column.id} scope="col">
                <TechnologyMark technology={column.id}>{subjectLabel(column.id)}</TechnologyMark>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.feature}
                {row.claims.length > 0 && (
                  <a className={styles.quiet} href="#claims">
                    {row.claims.length === 1 ? 'one claim' : `${row.claims.length} claims`}
                  </a>
                )}
              </th>
              {row.cells.map((cell) => (
                <MatrixCell key={cell.technologyId} row={row} cell={cell} numbers={numbers} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
