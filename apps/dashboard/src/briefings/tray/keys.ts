const TYPED_INTO = 'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="menu"]';

/** Whether a key press means to add this card's chart: `B` while the focus is in the card, or the pointer if no card has it. */
export function isTrayKey(event: KeyboardEvent, card: Element): boolean {
  if (event.key !== 'b' && event.key !== 'B') return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return false;
  const focused = document.activeElement;
  if (focused !== null && focused.matches(TYPED_INTO)) return false;
  const focusedCard = focused?.closest('section[aria-labelledby]') ?? null;
  if (focusedCard !== null && focusedCard.querySelector('[role="tablist"]') !== null) return focusedCard === card;
  // A dialog over the page has the focus: what lies under it is not meant.
  if (focused?.closest('[role="dialog"]')) return false;
  return card.matches(':hover');
}
