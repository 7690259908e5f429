/**
 * Keeps a page alive that the browser translates. A translator puts a `<font>` in the place of each text node; React goes on writing into
 * the node that it has made, or removes it from a parent in which it no longer is, and the page shows what was true before, or falls.
 * Here every replaced node goes back, empty, before its translation: React finds what it made, and what it writes takes the
 * translation's place. (React has kept the fault open since 2017, facebook/react#11538.)
 */

/** A text node of the page's own that a translation stands for, and what it said. */
interface Stood {
  readonly translation: Element;
  readonly original: string;
}

function isTranslation(node: Node | null): node is HTMLElement {
  return node !== null && node.nodeName === 'FONT';
}

/** The translation that took a text node's place, if that is why the node is gone. */
function translationIn(record: MutationRecord, taken: ReadonlySet<Element>): HTMLElement | null {
  const candidates = [...record.addedNodes, record.previousSibling, record.nextSibling];
  return candidates.find((node): node is HTMLElement => isTranslation(node) && !taken.has(node)) ?? null;
}

/** Watches everything within, until what it returns is called. */
export function keepTranslatedText(within: Node): () => void {
  const stood = new Map<Text, Stood>();
  const taken = new Set<Element>();

  const forget = (text: Text, { translation }: Stood) => {
    stood.delete(text);
    taken.delete(translation);
  };

  const putBack = (record: MutationRecord, text: Text) => {
    const translation = translationIn(record, taken);
    // Removed with its element, moved by React, or gone for good.
    if (translation === null || text.parentNode !== null || translation.parentNode !== record.target) return;
    stood.set(text, { translation, original: text.data });
    taken.add(translation);
    text.data = '';
    record.target.insertBefore(text, translation);
  };

  const settle = () => {
    for (const [text, pair] of stood) {
      const { translation, original } = pair;
      if (text.data !== '') {
        // React has said something else: its words stand, until they are translated in their turn.
        translation.remove();
        forget(text, pair);
      } else if (!text.isConnected) {
        translation.remove();
        forget(text, pair);
      } else if (!translation.isConnected) {
        // The reader wants the original back.
        text.data = original;
        forget(text, pair);
      }
    }
  };

  const watch = (records: readonly MutationRecord[]) => {
    for (const record of records) {
      if (record.type !== 'childList') continue;
      for (const node of record.removedNodes) {
        if (node instanceof Text && !stood.has(node) && node.data.trim() !== '') putBack(record, node);
      }
    }
    settle();
    // What was done here is no news.
    observer.takeRecords();
  };
  const observer = new MutationObserver(watch);
  observer.observe(within, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
