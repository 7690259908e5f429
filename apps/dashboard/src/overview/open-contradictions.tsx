import { foundingReport, foundingReportIntroduction, type Contradiction } from '@waveguide/evidence';
import type { Overview } from '@waveguide/api';
import { countTextCapital, formatQuantity } from '@waveguide/quantity';
import { Card, Citation } from '@waveguide/ui';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import { extremePair } from './extreme-pair';
import styles from './open-contradictions.module.css';

/** The longer bar takes this share of the width; the rest is for its words. */
const LONGEST = 0.55;

function Pair({ contradiction }: { readonly contradiction: Contradiction }) {
  const pair = extremePair(contradiction.computed);
  if (pair === null) return null;
  const longest = pair[1].value;
  return (
    <ul className={styles.pair}>
      {pair.map(({ name, value, unit }) => (
        <li key={name} className={styles.bar}>
          <span className={styles.fill} style={{ width: `${((value / longest) * LONGEST * 100).toFixed(1)}%` }} />
          <span>
            <b>{formatQuantity(value, unit)}</b> {name}
          </span>
        </li>
      ))}
    </ul>
  );
}

export interface OpenContradictionsProps extends Pick<Overview, 'contradictions' | 'contradictionCount' | 'sources'> {
  readonly numbers: SourceNumbers<CitableSource>;
}

/** Records that cannot all be right. */
export function OpenContradictions({ contradictions, contradictionCount, sources, numbers }: OpenContradictionsProps) {
  const open = contradictions.length;
  const report = foundingReport(sources);
  return (
    <Card
      kind="wide"
      title={`${countTextCapital(open)} ${open === 1 ? 'contradiction stays' : 'contradictions stay'} open`}
      subtitle={`The gravest of ${contradictionCount} between published figures and statements.${report === undefined ? '' : ` ${foundingReportIntroduction(report)}`}`}
    >
      <ul className={styles.columns}>
        {contradictions.map((contradiction) => (
          <li key={contradiction.id}>
            <span className={styles.title}>{contradiction.title}</span>
            <Citation items={numbers.cite(contradiction.sourceIds)} />
            <Pair contradiction={contradiction} />
            <p className={styles.text}>{contradiction.resolution}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
