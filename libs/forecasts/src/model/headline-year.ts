/** The year in which forecasts are read if nobody asks for another: the overview's figures, a chart's finding, the workbench's cross-hairs. */
export const HEADLINE_YEAR = 2030;
