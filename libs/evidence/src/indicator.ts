/** Who proposed to watch an indicator. */
export const INDICATOR_ORIGINS = ['founding-report', 'analyst'] as const;
export type IndicatorOrigin = (typeof INDICATOR_ORIGINS)[number];

export const INDICATOR_DIRECTIONS = ['higher-is-better', 'lower-is-better'] as const;
/** Which way of moving speaks for CPO. */
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];
