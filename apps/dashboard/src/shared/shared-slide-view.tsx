import type { SharedSlide } from '@waveguide/api';
import { ChartDataTable } from '@waveguide/ui';
import styles from './shared-deck.module.css';
import { SlideSources } from './slide-sources';

/** Pictures at the top of the page are fetched at once, the others when they come near. */
const EAGER = 2;

export interface SharedSlideViewProps {
  readonly slide: SharedSlide;
  readonly total: number;
  /** Address of its picture. */
  readonly picture: string;
}

/** What the fold under a slide holds. */
function foldName({ table, provenance }: SharedSlide): string {
  if (table === null) return 'As text';
  return provenance === null ? 'As text and table' : 'As text and table, with sources';
}

/** One slide: its picture, and in a fold all that it says, for those who do not see it or see it small. */
export function SharedSlideView({ slide, total, picture }: SharedSlideViewProps) {
  const { number, title, words, footnote, width, height, table, provenance } = slide;
  const headId = `slide-${number}-title`;
  return (
    <section aria-labelledby={headId}>
      <h2 id={headId} className={styles.title} dir="auto">
        <span className={styles.place}>
          Slide {number} of {total}
        </span>{' '}
        {title}
      </h2>
      <a className={styles.picture} href={picture} aria-label={`Slide ${number} as a picture of its own`}>
        {/* A picture made on the server for this page; there is nothing to be made smaller. */}
        <img
          src={picture}
          width={width}
          height={height}
          alt={words === '' ? title : `${title}. ${words}`}
          loading={number <= EAGER ? 'eager' : 'lazy'}
        />
      </a>
      <details className={styles.fold}>
        <summary>
          {foldName(slide)}
          <span className="visually-hidden"> of slide {number}</span>
        </summary>
        <div className={styles.words} dir="auto">
          {words.split(/\n+/).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
          {footnote !== '' && <p>{footnote}</p>}
        </div>
        {table !== null && <ChartDataTable caption={`The figures of slide ${number}: ${title}`} table={table} />}
        {provenance !== null && <SlideSources provenance={provenance} />}
      </details>
    </section>
  );
}
