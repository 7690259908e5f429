import type { SharedBriefing, SharedSlide } from '@waveguide/api';
import { dateText } from '@waveguide/charts';
import { formatDay } from '@waveguide/quantity';
import { SharedSlideView } from './shared-slide-view';
import styles from './shared-deck.module.css';

export interface SharedDeckProps {
  /** Path of the page, under which the pictures lie. */
  readonly path: string;
  readonly briefing: SharedBriefing;
  readonly slides: readonly SharedSlide[];
}

/** On which days the figures stood, the first and the last if they differ; null if no slide shows any. */
function asOfText(slides: readonly SharedSlide[]): string | null {
  const days = slides.flatMap(({ provenance }) => (provenance === null ? [] : [provenance.asOf])).sort();
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? `figures as of ${dateText(first)}` : `figures as of ${dateText(first)} to ${dateText(last)}`;
}

/** A briefing to be read: its slides as pictures, each with its words, table and sources beneath. */
export function SharedDeck({ path, briefing, slides }: SharedDeckProps) {
  const { content, sharedAt, expiresAt } = briefing;
  const facts = [
    `${slides.length} ${slides.length === 1 ? 'slide' : 'slides'}`,
    asOfText(slides),
    `briefing as it stood on ${formatDay(sharedAt)}`,
    `link open until ${formatDay(expiresAt)}`,
  ];
  return (
    <article className={styles.deck}>
      <header className={styles.head}>
        {content.brand.name !== '' && (
          <p className={styles.brand}>
            <bdi>{content.brand.name}</bdi>
          </p>
        )}
        <h1 dir="auto">{content.title}</h1>
        <p className={styles.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      </header>
      <ol className={styles.slides}>
        {slides.map((slide) => (
          <li key={slide.number} id={`slide-${slide.number}`}>
            <SharedSlideView slide={slide} total={slides.length} picture={`${path}/slides/${slide.number}.svg`} />
          </li>
        ))}
      </ol>
    </article>
  );
}
