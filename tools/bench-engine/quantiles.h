#ifndef WAVEGUIDE_QUANTILES_H
#define WAVEGUIDE_QUANTILES_H

/* 0.05, 0.1, 0.25, 0.5, 0.75, 0.9 and 0.95. */
enum { LEVELS = 7, MEDIAN = 3 };

/*
 * Takes the memory for columns of `size` values. Quantiles are found by counting as libs/forecasts does it, or by Hoare's selection.
 * 0 where there is no memory.
 */
int prepare_quantiles(int size, int by_quickselect);

/* Writes the quantiles at every level and returns the mean. */
double quantiles_and_mean(const double *x, double *quantiles);

#endif
