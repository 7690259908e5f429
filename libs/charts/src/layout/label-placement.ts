import { boxAround, boxesAlong, contains, overlaps, type Box, type PixelPoint, type Segment } from './types';

export interface LabelRequest {
  readonly id: string;
  readonly anchor: PixelPoint;
  /** Radius of the mark the label belongs to. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** The label stays inside this box. */
  readonly within: Box;
  /** `radial` looks all around the mark; `vertical` keeps above and below it, for lanes. */
  readonly reach: 'radial' | 'vertical';
  /** Whether it is placed even where it hides much of a line: what the chart itself says. */
  readonly needed: boolean;
}

/** A box that no label may cover, except the label of the mark that owns it. */
export interface Obstacle extends Box {
  readonly owner?: string;
}

/** A box that a label rather not covers. */
export interface LabelAvoidArea extends Box {
  /** What covering it costs against covering a piece of a line; 1 if none is given. */
  readonly weight?: number;
}

/** What crossing all of these costs, in pieces of a line. */
export const weightOfCrossed = (soft: readonly LabelAvoidArea[], box: Box): number =>
  soft.reduce((sum, part) => sum + (overlaps(box, part) ? (part.weight ?? 1) : 0), 0);

export interface LabelPlacement {
  readonly id: string;
  readonly box: Box;
  readonly align: 'left' | 'right';
  readonly leader: Segment | null;
}

interface Candidate extends Omit<LabelPlacement, 'id'> {
  readonly cost: number;
}

/** Pixels between a mark and a label beside it. */
const NEAR = 5;
const FAR = [22, 34, 48, 64, 84, 108];
const HEIGHTS = [16, 28, 40, 54, 70, 88];
/** Beyond this, with its own width, no label of a mark reaches. */
const FARTHEST = Math.max(...FAR, ...HEIGHTS) + 16;
/** What crossing a line costs against being one step farther away. */
const SOFT_COST = 3;
const LEADER_COST = 9;
/** Length of the pieces in which a leader is looked at, in pixels. */
const LEADER_PIECE = 9;
/** Words over more of lines than this, with ranges counted by their weight, say less than the table does. */
const MOST_CROSSED = 7;

const boxAt = (left: number, top: number, request: LabelRequest): Box => ({
  left,
  top,
  right: left + request.width,
  bottom: top + request.height,
});

function beside(request: LabelRequest): Candidate[] {
  const { anchor, radius, width, height } = request;
  const away = radius + NEAR;
  const top = anchor.y - Math.min(height / 2, 8 + height / 4);
  const right = { box: boxAt(anchor.x + away, top, request), align: 'left' as const, leader: null };
  const left = { box: boxAt(anchor.x - away - width, top, request), align: 'right' as const, leader: null };
  const above = anchor.y - away - height + 2;
  const below = anchor.y + away - 2;
  const corners: Omit<Candidate, 'cost'>[] = [
    { box: boxAt(anchor.x - radius, above, request), align: 'left', leader: null },
    { box: boxAt(anchor.x + radius - width, above, request), align: 'right', leader: null },
    { box: boxAt(anchor.x - radius, below, request), align: 'left', leader: null },
    { box: boxAt(anchor.x + radius - width, below, request), align: 'right', leader: null },
  ];
  return [right, left, ...corners].map((candidate, i) => ({ ...candidate, cost: i }));
}

function radial(request: LabelRequest): Candidate[] {
  const { anchor, radius, width, height } = request;
  return FAR.flatMap((distance) =>
    [-45, 45, -70, 70, -20, 20].flatMap((degrees) =>
      ([1, -1] as const).map((side): Candidate => {
        const angle = (degrees * Math.PI) / 180;
        const end = { x: anchor.x + side * distance * Math.cos(angle), y: anchor.y + distance * Math.sin(angle) };
        const from = {
          x: anchor.x + side * (radius + 2) * Math.cos(angle),
          y: anchor.y + (radius + 2) * Math.sin(angle),
        };
        return {
          box: boxAt(side > 0 ? end.x + 3 : end.x - 3 - width, end.y - Math.min(height / 2, 8), request),
          align: side > 0 ? 'left' : 'right',
          leader: { from, to: end },
          cost: LEADER_COST + distance / 6 + (height > 20 ? 0.5 : 0),
        };
      }),
    ),
  );
}

function vertical(request: LabelRequest): Candidate[] {
  const { anchor, radius, width, height } = request;
  return HEIGHTS.flatMap((distance) =>
    ([-1, 1] as const).flatMap((direction) =>
      (['left', 'right'] as const).map((align): Candidate => {
        const edge = anchor.y + direction * distance;
        const left = align === 'left' ? anchor.x - 4 : anchor.x + 4 - width;
        return {
          box: boxAt(left, direction < 0 ? edge - height : edge, request),
          align,
          leader: {
            from: { x: anchor.x, y: anchor.y + direction * (radius + 2) },
            to: { x: anchor.x, y: edge + direction },
          },
          cost: LEADER_COST / 2 + distance / 10 + (direction > 0 ? 0.6 : 0) + (align === 'right' ? 0.3 : 0),
        };
      }),
    ),
  );
}

/** Round about, for a mark hemmed in by its neighbours in the lane. */
const slanted = (request: LabelRequest): Candidate[] =>
  radial(request).map((candidate) => ({ ...candidate, cost: candidate.cost + LEADER_COST }));

function candidatesOf(request: LabelRequest): Candidate[] {
  const far = request.reach === 'radial' ? radial(request) : [...vertical(request), ...slanted(request)];
  return [...beside(request), ...far].sort((a, b) => a.cost - b.cost);
}

/** What a leader over all of these costs: it hides no word, so less than a label would. */
const weightOfLeader = (soft: readonly LabelAvoidArea[], leader: Segment): number =>
  boxesAlong(leader, LEADER_PIECE, LEADER_PIECE / 2).reduce((sum, piece) => sum + weightOfCrossed(soft, piece), 0);

/** The cheapest free place; candidates come cheapest first, so the search ends if none can be cheaper. */
function bestPlace(
  request: LabelRequest,
  obstacles: { readonly hard: readonly Obstacle[]; readonly soft: readonly LabelAvoidArea[] },
): Candidate | null {
  const reach = boxAround(request.anchor, FARTHEST + Math.max(request.width, request.height));
  const others = obstacles.hard.filter((one) => one.owner !== request.id && overlaps(reach, one));
  const soft = obstacles.soft.filter((one) => overlaps(reach, one));
  let best: Candidate | null = null;
  for (const candidate of candidatesOf(request)) {
    if (best !== null && candidate.cost >= best.cost) break;
    const { box, leader } = candidate;
    if (!contains(request.within, box) || others.some((other) => overlaps(box, other))) continue;
    if (leader !== null && boxesAlong(leader, 4, 1).some((b) => others.some((other) => overlaps(b, other)))) continue;
    const crossed = weightOfCrossed(soft, box);
    const covering = candidate.cost + SOFT_COST * crossed;
    const bearable = request.needed || crossed <= MOST_CROSSED;
    if (!bearable || (best !== null && covering >= best.cost)) continue;
    const cost = covering + (leader === null ? 0 : weightOfLeader(soft, leader));
    if (best === null || cost < best.cost) best = { ...candidate, cost };
  }
  return best;
}

/**
 * Places labels by their marks, the first requests first: the cheapest place that overlaps nothing hard. Nearer is cheaper, crossing a
 * line or lying on a range (soft) costs a little by its length, a leader costs more. A label without any such place, or with
 * places only that hide too much, is left out; the table still says it.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: { readonly hard: readonly Obstacle[]; readonly soft: readonly LabelAvoidArea[] },
): LabelPlacement[] {
  const hard: Obstacle[] = [...obstacles.hard];
  const placements: LabelPlacement[] = [];
  for (const request of requests) {
    const best = bestPlace(request, { hard, soft: obstacles.soft });
    if (best === null) continue;
    const { box, align, leader } = best;
    placements.push({ id: request.id, box, align, leader });
    hard.push({ left: box.left - 3, right: box.right + 3, top: box.top - 1, bottom: box.bottom + 1 });
    if (leader !== null) hard.push(...boxesAlong(leader, 4, 1.5));
  }
  return placements;
}
