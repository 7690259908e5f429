import type { ThemeName } from '@waveguide/charts';
import type { Brand, LayoutDeck, SlideSize } from '@waveguide/briefings';
import { printable } from '../package/xml-text';

/** What a whole briefing has in common. */
export interface Deck extends LayoutDeck {
  /** Title of the file. */
  readonly title: string;
  readonly size: SlideSize;
  readonly theme: ThemeName;
  readonly brand: Brand;
  /** The brand's logo as PNG, as `decodeLogo` gives it; null prints the brand's name. */
  readonly logo: Uint8Array | null;
  /** Public origin that addresses begin with; null prints each chart's id and revision instead. */
  readonly publicUrl: string | null;
  readonly briefingId: string | null;
}

/** The deck with printable text only. */
export const printableDeck = (deck: Deck): Deck => ({
  ...deck,
  title: printable(deck.title),
  brand: printable(deck.brand),
});

/**
 * Told after each slide how many are done, and awaited, so that other work gets its turn; what it throws ends the file.
 */
export type OnSlide = (done: number) => Promise<void>;

/** Without a listener the turn is still given away between slides. */
export const yieldTurn: OnSlide = () => new Promise((resolve) => setImmediate(resolve));
