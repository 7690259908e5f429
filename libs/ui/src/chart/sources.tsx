import { dateText, type CitedSource, type Provenance } from '@waveguide/charts';
import styles from './sources.module.css';

/** Where a source is described within the product. */
export const sourceAddress = (id: string): string => `/sources/${encodeURIComponent(id)}`;

function SourceList({ sources }: { sources: readonly CitedSource[] }) {
  return (
    <ol className={styles.list}>
      {sources.map((source) => (
        <li key={source.citation}>
          <span className={styles.number}>{source.citation}</span>
          <span>
            <a href={sourceAddress(source.id)}>{source.title}</a>
            <span className={styles.by}>
              <bdi>{source.publisher}</bdi>
              {source.publishedOn !== null && `, ${dateText(source.publishedOn)}`}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What stands behind a chart: how it was computed, what to keep in mind, and its numbered sources. */
export function ChartSources({ provenance }: { readonly provenance: Provenance }) {
  const { scenario, revision, run, sources, notes } = provenance;
  return (
    <div>
      <dl className={styles.provenance}>
        <dt>As of</dt>
        <dd>{dateText(provenance.asOf)}</dd>
        {scenario !== null && (
          <>
            <dt>Scenario</dt>
            <dd>
              <bdi>{scenario.name}</bdi>
              {revision !== null &&
                `, revision ${revision.number}${revision.publishedOn === null ? ', not published' : `, published ${dateText(revision.publishedOn)}`}`}
            </dd>
          </>
        )}
        {run !== null && (
          <>
            <dt>Run</dt>
            <dd>
              {run.draws.toLocaleString('en-US')} draws, seed {run.seed}, engine {run.engineVersion}
            </dd>
          </>
        )}
      </dl>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {sources.length === 0 ? (
        <p className={styles.notes}>
          No outside source: these numbers are computed from the scenario’s assumptions alone.
        </p>
      ) : (
        <SourceList sources={sources} />
      )}
    </div>
  );
}
