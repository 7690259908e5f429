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

/** What a picture says, for those who do not see it; charts begin with their finding, which is most often the title. */
function pictureText({ title, text }: SharedSlide): string {
  const said = linesOf(text).join(' ');
  if (said === '' || said.startsWith(title)) return said === '' ? title : said;
  return title === '' ? said : `${title}. ${said}`;
}

/** Lines and points of a text, without the mark before a point. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^- /, '').trim())
    .filter((line) => line !== '');
}

/** One slide: its picture, and in a fold all that it says, for those who do not see it or see it small. */
export function SharedSlideView({ slide, total, picture }: SharedSlideViewProps) {
  const { number, title, width, height } = slide;
  const headId = `slide-${number}-title`;
  return (
    <section aria-labelledby={headId}>
      <h2 id={headId} className={styles.title} dir="auto">
        <span className={styles.place}>{`Slide ${number} of ${total}`}</span> {title}
      </h2>
      <a className={styles.picture} href={picture} aria-label={`Slide ${number} as a picture of its own`}>
        <img
          src={picture}
          width={width}
          height={height}
          alt={pictureText(slide)}
          loading={number <= EAGER ? 'eager' : 'lazy'}
        />
      </a>
      <SlideFold slide={slide} />
    </section>
  );
}

function SlideFold({ slide }: { readonly slide: SharedSlide }) {
  const { number, title, text, footnote, table, provenance } = slide;
  const lines = [...linesOf(text), ...linesOf(footnote)];
  if (lines.length === 0 && table === null) return null;
  return (
    <details className={styles.fold}>
      <summary>
        {foldName(slide)}
        <span className="visually-hidden">{` of slide ${number}`}</span>
      </summary>
      <div className={styles.words} dir="auto">
        {lines.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
      {table !== null && <ChartDataTable caption={`The figures of slide ${number}: ${title}`} table={table} />}
      {provenance !== null && <SlideSources provenance={provenance} />}
    </details>
  );
}
