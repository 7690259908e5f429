/*
 * The base market model in C: the same scrambled Sobol draws, the same distributions, the same outputs and the same exact type-7
 * quantiles as libs/forecasts, written for speed and for one thread. It reads its columns from a file that the benchmark writes:
 *
 *   <draws> <repetitions> <warm-up repetitions> <columns>
 *   then per column: <scramble> <low> <mode> <high> <lower> <upper> <uses column of> <32 direction numbers, bits reversed>
 *
 * and prints the milliseconds of each repetition, then P50 and mean of every output and year.
 * Memory is taken once and reused from run to run, which favours this program over one that starts cold.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "quantiles.h"

enum { YEARS = 13, FIRST_YEAR = 2024, TECHNOLOGIES = 4, MAX_COLUMNS = 64 };
enum { PLUGGABLE, LPO, CPO, OIO };
enum { SHARE, PORTS, CUMULATIVE, PRICE, REVENUE, BASE, POWER, OUTPUTS };
enum { GROUP = TECHNOLOGIES, ENTITIES = 5 };
enum { TOTAL_PORTS = ENTITIES * OUTPUTS, TOTAL_REVENUE, FLEET_POWER, POWER_SAVED, SERIES };

/* Columns in the order in which the benchmark writes them: the path of total ports, then these. */
enum {
  PATH = 0,
  CPO_CEILING = YEARS, CPO_MIDPOINT, CPO_STEEPNESS,
  LPO_CEILING, LPO_MIDPOINT, LPO_STEEPNESS,
  OIO_CEILING, OIO_MIDPOINT, OIO_STEEPNESS,
  PRICE_0, DECLINE_0 = PRICE_0 + TECHNOLOGIES,
  FLOOR = DECLINE_0 + TECHNOLOGIES,
  W_PLUGGABLE_800, W_PLUGGABLE_1600, W_LPO, W_LPO_HOST, W_CPO_2026, W_CPO_2030, W_OIO,
  PUE, LIFE,
  START_PLUGGABLE, START_LPO, START_CPO, CUMULATIVE_PLUGGABLE,
  WATTS_DECLINE_0, COLUMNS = WATTS_DECLINE_0 + TECHNOLOGIES
};

static const int reference_year[TECHNOLOGIES] = {2026, 2026, 2025, 2028};
static const int oio_launch = 2027;
/* After these years watts fall by their own yearly decline. */
static const int last_watts_year[TECHNOLOGIES] = {2029, 2026, 2030, 2026};

static struct column { uint32_t scramble, directions[32]; double low, mode, high, lower, upper; int shares; } columns[MAX_COLUMNS];
static int n;
static double *input[MAX_COLUMNS], *out[SERIES], *cumulative[TECHNOLOGIES][YEARS], *energy[TECHNOLOGIES][YEARS], *saved[YEARS];
static double *odds[3], *factor[3], *unfloored[TECHNOLOGIES], *kept[TECHNOLOGIES], *faded[TECHNOLOGIES], *fraction, *megawatts;
static double *start_rate[TECHNOLOGIES], *start_power[TECHNOLOGIES], *start_saved, *uniforms, *zero;
static int *whole, shortest_whole;
static double longest;
static double quantiles[SERIES][YEARS][LEVELS], means[SERIES][YEARS];
static char shipped[SERIES][YEARS];

static double milliseconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec * 1e-6;
}

static inline uint32_t reverse_bits(uint32_t b) {
  b = ((b >> 1) & 0x55555555u) | ((b & 0x55555555u) << 1);
  b = ((b >> 2) & 0x33333333u) | ((b & 0x33333333u) << 2);
  b = ((b >> 4) & 0x0f0f0f0fu) | ((b & 0x0f0f0f0fu) << 4);
  b = ((b >> 8) & 0x00ff00ffu) | ((b & 0x00ff00ffu) << 8);
  return (b >> 16) | (b << 16);
}

static void draw_uniforms(const struct column *c, double *u) {
  uint32_t point = 0;
  for (int i = 0; i < n; i++) {
    uint32_t b = point + c->scramble;
    b ^= b * 0x6c50b47cu;
    b ^= b * 0xb82f1e52u;
    b ^= b * 0xc7afe638u;
    b ^= b * 0x8d22f6e6u;
    u[i] = (reverse_bits(b) + 0.5) * 0x1p-32;
    point ^= c->directions[__builtin_ctz(~(uint32_t)i)];
  }
}

static void draw_columns(void) {
  for (int k = 0; k < COLUMNS; k++) {
    const struct column *c = &columns[k];
    double *x = input[k];
    const double width = c->high - c->low;
    if (width == 0) {
      for (int i = 0; i < n; i++) x[i] = c->low;
    } else {
      if (c->shares == k) draw_uniforms(c, uniforms);
      const double at_mode = (c->mode - c->low) / width, left = width * (c->mode - c->low), right = width * (c->high - c->mode);
      for (int i = 0; i < n; i++) {
        const double u = uniforms[i];
        const int below = u < at_mode;
        const double root = sqrt(below ? u * left : (1 - u) * right);
        x[i] = below ? c->low + root : c->high - root;
      }
    }
    for (int i = 0; i < n; i++) x[i] = x[i] < c->lower ? c->lower : x[i] > c->upper ? c->upper : x[i];
  }
}

static void reduce(const double *x, int series, int year) {
  means[series][year] = quantiles_and_mean(x, quantiles[series][year]);
  shipped[series][year] = 1;
}

static void begin(void) {
  const int curve[3] = {CPO_CEILING, LPO_CEILING, OIO_CEILING};
  for (int c = 0; c < 3; c++) {
    const double *midpoint = input[curve[c] + 1], *steepness = input[curve[c] + 2];
    for (int i = 0; i < n; i++) {
      factor[c][i] = exp(-steepness[i]);
      odds[c][i] = exp(-steepness[i] * (FIRST_YEAR - 1 - midpoint[i]));
    }
  }
  for (int k = 0; k < TECHNOLOGIES; k++) {
    for (int i = 0; i < n; i++) kept[k][i] = 1 - input[DECLINE_0 + k][i];
    for (int i = 0; i < n; i++) faded[k][i] = 1;
    for (int i = 0; i < n; i++) {
      double p = input[PRICE_0 + k][i];
      for (int y = FIRST_YEAR - 1; y < reference_year[k]; y++) p /= kept[k][i];
      unfloored[k][i] = p;
    }
  }
  shortest_whole = 1000000;
  longest = 0;
  for (int i = 0; i < n; i++) {
    const double life = input[LIFE][i];
    whole[i] = (int)life;
    fraction[i] = life - whole[i];
    if (whole[i] < shortest_whole) shortest_whole = whole[i];
    if (life > longest) longest = life;
    megawatts[i] = input[PUE][i] * 1e-6;
    const double wp = input[W_PLUGGABLE_800][i], wl = input[W_LPO][i] + input[W_LPO_HOST][i], wc = input[W_CPO_2026][i];
    start_rate[PLUGGABLE][i] = input[START_PLUGGABLE][i] / life;
    start_rate[LPO][i] = input[START_LPO][i] / life;
    start_rate[CPO][i] = input[START_CPO][i] / life;
    start_power[PLUGGABLE][i] = start_rate[PLUGGABLE][i] * wp;
    start_power[LPO][i] = start_rate[LPO][i] * wl;
    start_power[CPO][i] = start_rate[CPO][i] * wc;
    start_saved[i] = start_rate[LPO][i] * (wp - wl) + start_rate[CPO][i] * (wp - wc);
  }
}

static void fill_in_service(double *const *running, const double *before, const double *earlier, int year, double *result) {
  const double *now = running[year];
  if (year < shortest_whole) {
    for (int i = 0; i < n; i++) result[i] = now[i] - before[i];
  } else {
    for (int i = 0; i < n; i++) {
      const int at = year - whole[i];
      const double retired = at >= 0 ? running[at][i] : before[i];
      const double retired_before = at >= 1 ? running[at - 1][i] : before[i];
      result[i] = now[i] - (retired + fraction[i] * (retired_before - retired));
    }
  }
  if (earlier == NULL || year + 1 >= longest) return;
  for (int i = 0; i < n; i++) {
    const double left = input[LIFE][i] - 1 - year;
    result[i] += left > 0 ? earlier[i] * left : 0;
  }
}

static void simulate_year(int y) {
  const int year = FIRST_YEAR + y;
  const double *total = input[PATH + y];
#define OUT(entity, output) out[(entity) * OUTPUTS + (output)]
  double *restrict sp = OUT(PLUGGABLE, SHARE), *restrict sl = OUT(LPO, SHARE), *restrict sc = OUT(CPO, SHARE), *restrict so = OUT(OIO, SHARE);
  for (int i = 0; i < n; i++) {
    const double ec = odds[0][i] *= factor[0][i], el = odds[1][i] *= factor[1][i], eo = odds[2][i] *= factor[2][i];
    const double gc = input[CPO_CEILING][i] / (1 + ec), gl = input[LPO_CEILING][i] / (1 + el);
    const double go = year < oio_launch ? 0 : input[OIO_CEILING][i] / (1 + eo);
    sp[i] = (1 - gc) * (1 - gl);
    sl[i] = (1 - gc) * gl;
    sc[i] = gc * (1 - go);
    so[i] = gc * go;
    OUT(GROUP, SHARE)[i] = sc[i] + so[i];
  }
  memcpy(out[TOTAL_PORTS], total, n * sizeof *total);
  const double to_1600 = year <= 2026 ? 0 : year >= 2029 ? 1 : (year - 2026) / 3.0;
  const double to_2030 = year <= 2026 ? 0 : year >= 2030 ? 1 : (year - 2026) / 4.0;
  for (int k = 0; k < TECHNOLOGIES; k++) {
    const double *share = OUT(k, SHARE), *floor_price = input[FLOOR];
    const double *c0 = k == PLUGGABLE ? input[CUMULATIVE_PLUGGABLE] : k == LPO ? input[START_LPO] : k == CPO ? input[START_CPO] : zero;
    const double *before = y == 0 ? c0 : cumulative[k][y - 1], *energy_before = y == 0 ? zero : energy[k][y - 1];
    double *restrict ports = OUT(k, PORTS), *restrict c = cumulative[k][y], *restrict price = OUT(k, PRICE), *restrict revenue = OUT(k, REVENUE);
    double *restrict e = energy[k][y], *restrict p = unfloored[k];
    double *restrict d = saved[y];
    const double *d_before = y == 0 ? zero : saved[y - 1];
    if (year > last_watts_year[k]) for (int i = 0; i < n; i++) faded[k][i] *= 1 - input[WATTS_DECLINE_0 + k][i];
    const double *fall = faded[k], *reference_fall = faded[PLUGGABLE];
    for (int i = 0; i < n; i++) {
      const double wp = input[W_PLUGGABLE_800][i] + to_1600 * (0.5 * input[W_PLUGGABLE_1600][i] - input[W_PLUGGABLE_800][i]);
      const double compared = wp * reference_fall[i];
      const double w = fall[i] * (k == PLUGGABLE ? wp
        : k == LPO ? input[W_LPO][i] + input[W_LPO_HOST][i]
        : k == CPO ? input[W_CPO_2026][i] + to_2030 * (input[W_CPO_2030][i] - input[W_CPO_2026][i])
        : input[W_OIO][i]);
      const double shipped_ports = total[i] * share[i];
      ports[i] = shipped_ports;
      c[i] = before[i] + shipped_ports;
      p[i] *= kept[k][i];
      const double per_port = p[i] > floor_price[i] ? p[i] : floor_price[i];
      price[i] = per_port;
      revenue[i] = shipped_ports * per_port;
      e[i] = energy_before[i] + shipped_ports * w;
      d[i] = (k == PLUGGABLE ? d_before[i] : d[i]) + shipped_ports * (compared - w);
    }
    memcpy(OUT(k, CUMULATIVE), c, n * sizeof *c);
    fill_in_service(cumulative[k], c0, k == OIO ? NULL : start_rate[k], y, OUT(k, BASE));
    fill_in_service(energy[k], zero, k == OIO ? NULL : start_power[k], y, OUT(k, POWER));
    for (int i = 0; i < n; i++) OUT(k, POWER)[i] *= megawatts[i];
  }
  fill_in_service(saved, zero, start_saved, y, out[POWER_SAVED]);
  for (int i = 0; i < n; i++) {
    out[POWER_SAVED][i] *= megawatts[i];
    for (int output = PORTS; output < OUTPUTS; output++)
      if (output != PRICE) OUT(GROUP, output)[i] = OUT(CPO, output)[i] + OUT(OIO, output)[i];
    OUT(GROUP, PRICE)[i] = OUT(GROUP, REVENUE)[i] / OUT(GROUP, PORTS)[i];
    out[TOTAL_REVENUE][i] = OUT(PLUGGABLE, REVENUE)[i] + OUT(LPO, REVENUE)[i] + OUT(CPO, REVENUE)[i] + OUT(OIO, REVENUE)[i];
    out[FLEET_POWER][i] = OUT(PLUGGABLE, POWER)[i] + OUT(LPO, POWER)[i] + OUT(CPO, POWER)[i] + OUT(OIO, POWER)[i];
  }
  for (int s = 0; s < SERIES; s++) {
    /* No price in a year in which a technology ships nothing; in the base model that is OIO before its launch, in every draw. */
    if (s == OIO * OUTPUTS + PRICE && year < oio_launch) continue;
    reduce(out[s], s, y);
  }
}

static double *column(void) {
  double *memory = calloc(n, sizeof *memory);
  if (memory == NULL) exit(2);
  return memory;
}

int main(int argc, char **argv) {
  FILE *file = argc > 1 ? fopen(argv[1], "r") : NULL;
  int repetitions, warm_up, given;
  if (file == NULL || fscanf(file, "%d %d %d %d", &n, &repetitions, &warm_up, &given) != 4 || given != COLUMNS) return 1;
  for (int k = 0; k < COLUMNS; k++) {
    struct column *c = &columns[k];
    if (fscanf(file, "%u %lf %lf %lf %lf %lf %d", &c->scramble, &c->low, &c->mode, &c->high, &c->lower, &c->upper, &c->shares) != 7) return 1;
    for (int b = 0; b < 32; b++) if (fscanf(file, "%u", &c->directions[b]) != 1) return 1;
  }
  fclose(file);
  for (int k = 0; k < COLUMNS; k++) input[k] = column();
  for (int s = 0; s < SERIES; s++) out[s] = column();
  for (int k = 0; k < TECHNOLOGIES; k++) {
    for (int y = 0; y < YEARS; y++) { cumulative[k][y] = column(); energy[k][y] = column(); }
    unfloored[k] = column(); kept[k] = column(); faded[k] = column(); start_rate[k] = column(); start_power[k] = column();
  }
  for (int y = 0; y < YEARS; y++) saved[y] = column();
  for (int c = 0; c < 3; c++) { odds[c] = column(); factor[c] = column(); }
  fraction = column(); megawatts = column(); start_saved = column(); uniforms = column(); zero = column();
  whole = calloc(n, sizeof *whole);
  /* A second argument asks for the textbook selection of quantiles. */
  if (whole == NULL || !prepare_quantiles(n, argc > 2)) return 2;
  for (int r = 0; r < warm_up + repetitions; r++) {
    const double start = milliseconds();
    draw_columns();
    begin();
    for (int y = 0; y < YEARS; y++) simulate_year(y);
    if (r >= warm_up) printf("ms %.4f\n", milliseconds() - start);
  }
  for (int s = 0; s < SERIES; s++)
    for (int y = 0; y < YEARS; y++)
      if (shipped[s][y]) printf("p50 %d %d %.17g %.17g\n", s, y, quantiles[s][y][MEDIAN], means[s][y]);
  return 0;
}
