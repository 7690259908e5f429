/** Names for what somebody does in one go. */
export interface Gestures {
  /** The name of what is done now with a thing: the same until it ends. */
  readonly now: (thing: string) => string;
  /** Ends it: a field was left, or a pointer was put down. What follows is a step of its own to take back. */
  readonly end: () => void;
}

/**
 * Parts what is typed and dragged into gestures, so that undo takes back one edit at a time.
 * @param visit differs from visit to visit: drafts, and the names in them, outlive a page
 */
export function createGestures(visit: string): Gestures {
  let count = 0;
  return {
    now: (thing) => `${thing} ${visit}.${count}`,
    end: () => {
      count += 1;
    },
  };
}
