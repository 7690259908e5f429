/** Which proposals a list shows: those open, one's own whatever became of them, or those published. */
export const REVIEW_VIEWS = ['open', 'mine', 'published'] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number];

/** The view that an address asks for; open if it names none. */
export function reviewView(text: string | undefined): ReviewView {
  return REVIEW_VIEWS.find((view) => view === text) ?? 'open';
}
