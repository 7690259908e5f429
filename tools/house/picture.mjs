/** The markers of docs/architecture.md between which the picture stands. */
export const BEGIN = '<!-- the picture of the house: begin, drawn by `npm run house` -->';
export const END = '<!-- the picture of the house: end -->';

/** A lib or an app: `libs/charts` of `libs/charts/src/spec/theme.ts`; null for what is neither. */
function houseOf(file) {
  const found = /^(?:libs|apps)\/[^/]+/.exec(file);
  return found === null ? null : found[0];
}

const nodeOf = (house) => house.replace(/[^a-z]/g, '_');

/**
 * The libraries and the application as a Mermaid flowchart: an arrow leads from a part to what it imports. Arrows that follow from two
 * others are left out, so that the layers show. What only specs import does not count.
 *
 * @param {readonly { from: string, to: string }[]} edges
 * @returns {string}
 */
export function drawHouse(edges) {
  const needs = new Map();
  for (const { from, to } of edges) {
    const [a, b] = [houseOf(from), houseOf(to)];
    if (a === null || b === null || a === b || /\.(spec|fixture)\.|\/testing/.test(from)) continue;
    needs.set(a, (needs.get(a) ?? new Set()).add(b));
    if (!needs.has(b)) needs.set(b, new Set());
  }
  const reaches = (from, to, seen = new Set()) =>
    [...(needs.get(from) ?? [])].some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  const arrows = [...needs].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => ![...targets].some((other) => other !== to && reaches(other, to)))
      .map((to) => `  ${nodeOf(from)} --> ${nodeOf(to)}`),
  );
  const nodes = [...needs.keys()].sort().map((house) => `  ${nodeOf(house)}["${house}"]`);
  return ['```mermaid', 'flowchart BT', ...nodes, ...arrows.sort(), '```'].join('\n');
}

/**
 * The page with this picture between the markers.
 *
 * @param {string} page
 * @param {string} picture
 * @throws Error where the page has no markers
 */
export function withPicture(page, picture) {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('docs/architecture.md has lost the markers of the picture');
  return `${page.slice(0, begin + BEGIN.length)}\n\n${picture}\n\n${page.slice(end)}`;
}
