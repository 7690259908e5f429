import { isolated } from '@waveguide/quantity';
import { dateText, type Provenance } from '@waveguide/charts';
import styles from './shared-deck.module.css';

const isWeb = (address: string) => /^https?:\/\//.test(address);

/** Where a slide's figures come from. Sources lead to their publishers, never into this installation. */
export function SlideSources({ provenance }: { readonly provenance: Provenance }) {
  const { scenario, revision, sources, notes, asOf } = provenance;
  const stand = [
    `As of ${dateText(asOf)}`,
    scenario === null
      ? null
      : `scenario ${isolated(scenario.name)}${revision === null ? '' : `, revision ${revision.number}`}`,
  ];
  return (
    <div className={styles.sources}>
      <p>{stand.filter((part) => part !== null).join('; ')}.</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {sources.length > 0 && (
        <ol>
          {sources.map(({ citation, publisher, title, publishedOn, href }) => (
            <li key={citation} value={citation}>
              <bdi>{publisher}</bdi>:{' '}
              {href !== null && isWeb(href) ? (
                <a href={href} rel="noreferrer noopener nofollow">
                  {title}
                </a>
              ) : (
                title
              )}
              {publishedOn !== null && `, ${dateText(publishedOn)}`}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
