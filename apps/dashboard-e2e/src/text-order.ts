import type { Page } from '@playwright/test';

export interface TextOrder {
  /** Letters that stand left of the one before them in the same line although no right-to-left text asks for it, with their text. */
  readonly turned: readonly string[];
  /** Places of the name, and those if its own control turns the name itself round. */
  readonly places: number;
  readonly turnedNames: number;
}

/**
 * Where the letters around a name stand, by the boxes that the browser gives them. `name` begins with U+202E as stored; pages may show
 * it bare or isolated. Only plain Latin letters and figures outside the name are looked at, so each has to stand right of the one before.
 */
export function textOrder(page: Page, name: string): Promise<TextOrder> {
  return page.evaluate((stored) => {
    const bare = stored.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const blocks = new Set<Element>();
    let places = 0;
    let turnedNames = 0;
    const leftOf = (node: Node, at: number): DOMRect => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const blockOf = (node: Node): Element => {
      let element = node.parentElement ?? document.body;
      while (getComputedStyle(element).display.startsWith('inline') && element.parentElement !== null)
        element = element.parentElement;
      return element;
    };
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const at = text.indexOf(bare);
      if (at < 0) continue;
      if (leftOf(node, at).width === 0) continue;
      places += 1;
      if (leftOf(node, at).left > leftOf(node, at + 1).left) turnedNames += 1;
      blocks.add(blockOf(node));
    }
    const turned: string[] = [];
    for (const block of blocks) {
      const inside = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let before: DOMRect | null = null;
      for (let node = inside.nextNode(); node !== null; node = inside.nextNode()) {
        if (blockOf(node) !== block) continue;
        const text = node.nodeValue ?? '';
        const start = text.indexOf(bare);
        for (let i = 0; i < text.length; i += 1) {
          if (start >= 0 && i >= start && i < start + bare.length) continue;
          if (!/[\w.,:;]/.test(text.charAt(i))) continue;
          const box = leftOf(node, i);
          if (box.width === 0) continue;
          // Of one line are those whose boxes overlap by half in height; a new line begins at the left again.
          const sameLine: boolean =
            before !== null && Math.abs(box.top - before.top) < Math.min(box.height, before.height) / 2;
          if (before !== null && sameLine && box.left < before.left - 1) turned.push(`“${text[i]}” in “${text}”`);
          before = box;
        }
      }
    }
    return { turned, places, turnedNames };
  }, name);
}
