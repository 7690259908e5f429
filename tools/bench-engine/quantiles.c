/*
 * Exact type-7 quantiles of one column after another, in memory that is taken once.
 */
#include "quantiles.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_BINS = 4096 };

static const double levels[LEVELS] = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};
static int n, textbook;
static double *gathered;
static uint32_t *earlier, bins[MAX_BINS + 3];

int prepare_quantiles(int size, int by_quickselect) {
  n = size;
  textbook = by_quickselect;
  gathered = calloc(n, sizeof *gathered);
  earlier = calloc(n, sizeof *earlier);
  return gathered != NULL && earlier != NULL;
}

static int compare(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void sort_stretch(double *x, int size) {
  if (size > 48) {
    int equal = 1;
    for (int i = 1; i < size && equal; i++) equal = x[i] == x[0];
    if (!equal) qsort(x, size, sizeof *x, compare);
    return;
  }
  for (int i = 1; i < size; i++) {
    const double v = x[i];
    int j = i - 1;
    for (; j >= 0 && x[j] > v; j--) x[j + 1] = x[j];
    x[j + 1] = v;
  }
}

static int32_t upper_word(double x) {
  int64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return (int32_t)(bits >> 32);
}

/*
 * Exact order statistics by counting, as libs/forecasts does it: one pass puts every value on the list of its bin (by the upper half of
 * its bits where values are positive, so that skewed columns fill the bins evenly), and only the bins that hold a wanted rank
 * are looked into. 0 where that does not work and the column has to be sorted.
 */
static int select_ranks(const double *x, const int *ranks, double *at_rank, double *sum_out) {
  double low = x[0], high = x[0], even = 0, odd = 0;
  const int stride = (n / 128) | 1;
  for (int i = stride; i < n; i += stride) {
    if (x[i] < low) low = x[i];
    if (x[i] > high) high = x[i];
  }
  int wanted = (n + 7) / 8;
  wanted = wanted < 64 ? 64 : wanted > MAX_BINS ? MAX_BINS : wanted;
  const double per_unit = wanted / (high - low);
  if (n > 1 << 18 || !(per_unit > 0 && per_unit < INFINITY)) return 0;
  const int count_bits = __builtin_clz(n - 1);
  const uint32_t count_mask = (1u << count_bits) - 1;
  const int32_t low_word = upper_word(low), span = upper_word(high) - low_word;
  int last, i = 0;
  if (low > 0 && span >= wanted) {
    int shift = 0;
    while (span >> shift > wanted) shift++;
    last = (span >> shift) + 2;
    memset(bins, 0, (last + 1) * sizeof *bins);
    for (; i + 1 < n; i += 2) {
      const int32_t a = upper_word(x[i]), b = upper_word(x[i + 1]);
      const int inside_a = a < low_word ? 0 : ((a - low_word) >> shift) + 1, inside_b = b < low_word ? 0 : ((b - low_word) >> shift) + 1;
      const int bin_a = inside_a < last ? inside_a : last, bin_b = inside_b < last ? inside_b : last;
      even += x[i];
      odd += x[i + 1];
      earlier[i] = bins[bin_a];
      bins[bin_a] = (uint32_t)i << count_bits | ((bins[bin_a] & count_mask) + 1);
      earlier[i + 1] = bins[bin_b];
      bins[bin_b] = (uint32_t)(i + 1) << count_bits | ((bins[bin_b] & count_mask) + 1);
    }
    for (; i < n; i++) {
      const int32_t a = upper_word(x[i]);
      const int inside = a < low_word ? 0 : ((a - low_word) >> shift) + 1, bin = inside < last ? inside : last;
      even += x[i];
      earlier[i] = bins[bin];
      bins[bin] = (uint32_t)i << count_bits | ((bins[bin] & count_mask) + 1);
    }
  } else {
    const double shift = 1 - low * per_unit;
    last = wanted + 1;
    memset(bins, 0, (last + 1) * sizeof *bins);
    for (; i < n; i++) {
      const double place = x[i] * per_unit + shift;
      const int bin = place > 0 ? (place < last ? (int)place : last) : 0;
      even += x[i];
      earlier[i] = bins[bin];
      bins[bin] = (uint32_t)i << count_bits | ((bins[bin] & count_mask) + 1);
    }
  }
  int seen = 0, rank = 0;
  for (int bin = 0; bin <= last; bin++) {
    const int size = bins[bin] & count_mask;
    if (rank < 2 * LEVELS && ranks[rank] < seen + size) {
      uint32_t held = bins[bin];
      for (int k = 0; k < size; k++) {
        gathered[k] = x[held >> count_bits];
        held = earlier[held >> count_bits];
      }
      sort_stretch(gathered, size);
      for (; rank < 2 * LEVELS && ranks[rank] < seen + size; rank++) at_rank[rank] = gathered[ranks[rank] - seen];
    }
    seen += size;
  }
  *sum_out = even + odd;
  return seen == n;
}

/* The textbook way, for comparison: Hoare's selection for all ranks at once, in a copy of the column. */
static void quickselect(double *x, int left, int right, const int *ranks, int first, int end) {
  while (first < end && right > left) {
    if (right - left < 16) {
      sort_stretch(x + left, right - left + 1);
      return;
    }
    const double a = x[left], b = x[left + (right - left) / 2], c = x[right];
    const double pivot = fmax(fmin(a, b), fmin(fmax(a, b), c));
    int i = left, j = right;
    while (i <= j) {
      while (x[i] < pivot) i++;
      while (x[j] > pivot) j--;
      if (i <= j) {
        const double kept = x[i];
        x[i++] = x[j];
        x[j--] = kept;
      }
    }
    int middle = first;
    while (middle < end && ranks[middle] <= j) middle++;
    quickselect(x, left, j, ranks, first, middle);
    while (middle < end && ranks[middle] < i) middle++;
    left = i;
    first = middle;
  }
}

double quantiles_and_mean(const double *x, double *quantiles) {
  double at_rank[2 * LEVELS], sum = 0;
  int ranks[2 * LEVELS];
  for (int l = 0; l < LEVELS; l++) {
    ranks[2 * l] = (int)floor((n - 1) * levels[l]);
    ranks[2 * l + 1] = ranks[2 * l] + 1 < n ? ranks[2 * l] + 1 : n - 1;
  }
  if (textbook) {
    memcpy(gathered, x, n * sizeof *x);
    for (int i = 0; i < n; i++) sum += x[i];
    quickselect(gathered, 0, n - 1, ranks, 0, 2 * LEVELS);
    for (int r = 0; r < 2 * LEVELS; r++) at_rank[r] = gathered[ranks[r]];
  } else if (!select_ranks(x, ranks, at_rank, &sum)) {
    memcpy(gathered, x, n * sizeof *x);
    sort_stretch(gathered, n);
    sum = 0;
    for (int i = 0; i < n; i++) sum += gathered[i];
    for (int r = 0; r < 2 * LEVELS; r++) at_rank[r] = gathered[ranks[r]];
  }
  for (int l = 0; l < LEVELS; l++) {
    const double position = (n - 1) * levels[l], f = position - floor(position);
    quantiles[l] = at_rank[2 * l] + f * (at_rank[2 * l + 1] - at_rank[2 * l]);
  }
  return sum / n;
}
