import betaPdf from '@stdlib/stats-base-dists-beta-pdf';

/** Logit of the smallest probability in the table, 4e-11; the library answers below it, where Sobol draws hardly ever fall. */
const LOWEST_LOGIT = -24;
const CELLS = 256;
const STEP = -LOWEST_LOGIT / CELLS;
const COEFFICIENTS = 6;

/**
 * The quantile function of a beta for u ≤ ½, from a table. On logit scales of both u and x it is nearly straight, with slope 1/α in the
 * tail, so a quintic Hermite interpolant through exact values, slopes and curvatures leaves an error of about 1e-12.
 * @param exact the quantile function that the table is made from
 */
export function betaLowerHalf(alpha: number, beta: number, exact: (u: number) => number): (u: number) => number {
  const table = hermiteTable(alpha, beta, exact);
  return (u) => {
    const place = (Math.log(u / (1 - u)) - LOWEST_LOGIT) / STEP;
    if (!(place >= 0)) return exact(u);
    const cell = Math.min(CELLS - 1, place | 0);
    const t = place - cell;
    const at = cell * COEFFICIENTS;
    const logit =
      table[at]! +
      t * (table[at + 1]! + t * (table[at + 2]! + t * (table[at + 3]! + t * (table[at + 4]! + t * table[at + 5]!))));
    return 1 / (1 + Math.exp(-logit));
  };
}

/** Six coefficients per cell, in powers of the position within the cell, 0 to 1. */
function hermiteTable(alpha: number, beta: number, exact: (u: number) => number): Float64Array {
  const table = new Float64Array(CELLS * COEFFICIENTS);
  let from = knot({ alpha, beta, u: logistic(LOWEST_LOGIT) }, exact);
  for (let cell = 0; cell < CELLS; cell++) {
    const to = knot({ alpha, beta, u: logistic(LOWEST_LOGIT + (cell + 1) * STEP) }, exact);
    const rise = to.value - from.value - from.slope - from.curvature / 2;
    const slopeRise = to.slope - from.slope - from.curvature;
    const curvatureRise = to.curvature - from.curvature;
    table.set(
      [
        from.value,
        from.slope,
        from.curvature / 2,
        10 * rise - 4 * slopeRise + curvatureRise / 2,
        -15 * rise + 7 * slopeRise - curvatureRise,
        6 * rise - 3 * slopeRise + curvatureRise / 2,
      ],
      cell * COEFFICIENTS,
    );
    from = to;
  }
  return table;
}

/** logit(x) at one probability with its first two derivatives by the position within a cell. */
function knot(
  { alpha, beta, u }: { readonly alpha: number; readonly beta: number; readonly u: number },
  exact: (u: number) => number,
): { readonly value: number; readonly slope: number; readonly curvature: number } {
  const x = exact(u);
  const densityByLogit = betaPdf(x, alpha, beta) * x * (1 - x);
  const slope = (u * (1 - u)) / densityByLogit;
  const curvature = slope * (1 - 2 * u - slope * (alpha * (1 - x) - beta * x));
  return { value: Math.log(x / (1 - x)), slope: slope * STEP, curvature: curvature * STEP ** 2 };
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
