/** The version of chart specifications. Raised when a field changes its meaning. */
export const CHART_SPEC_VERSION = 1;
