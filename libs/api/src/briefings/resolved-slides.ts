import type { BriefingContent, PinnedChart, ResolvedSlide, Slide } from '@waveguide/briefings';
import type { ChartSpec } from '@waveguide/charts';
import type { Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { mapConcurrently } from '../trpc/map-concurrently';
import { pinnedChartSpec } from '../charts/pinned-chart-spec';
import type { Problem } from '../trpc/problem';
import { vendorComparison } from './vendor-comparison';

/** Slides whose evidence is read at the same time: each asks the database several things. */
const AT_ONCE = 4;

type SpecOf = (chart: PinnedChart) => Promise<Result<ChartSpec, Problem>>;

/** A slide with what it shows; one that cannot be drawn says why in its place. */
export async function resolveSlide(services: ApiServices, slide: Slide): Promise<ResolvedSlide> {
  return ready(services, slide, (chart) => pinnedChartSpec(services, chart));
}

/** Every slide of a briefing with what it shows, in their order. A chart that stands on several slides is computed once. */
export async function resolveSlides(
  services: ApiServices,
  { slides }: Pick<BriefingContent, 'slides'>,
): Promise<readonly ResolvedSlide[]> {
  const specOf = onceEach((chart) => pinnedChartSpec(services, chart));
  return mapConcurrently(slides, AT_ONCE, (slide) => ready(services, slide, specOf));
}

function onceEach(specOf: SpecOf): SpecOf {
  const known = new Map<string, ReturnType<SpecOf>>();
  return (chart) => {
    const key = JSON.stringify([chart.chart, chart.query, chart.draft]);
    const spec = known.get(key) ?? specOf(chart);
    known.set(key, spec);
    return spec;
  };
}

async function ready(services: ApiServices, slide: Slide, specOf: SpecOf): Promise<ResolvedSlide> {
  switch (slide.kind) {
    case 'title':
      return { kind: 'title', slide };
    case 'text':
      return { kind: 'text', slide };
    case 'chart': {
      const spec = await specOf(slide.chart);
      return spec.ok ? { kind: 'chart', slide, spec: spec.value } : failed(slide, spec.error);
    }
    case 'table': {
      const spec = await specOf(slide.chart);
      return spec.ok ? { kind: 'table', slide, spec: spec.value } : failed(slide, spec.error);
    }
    case 'vendor-comparison': {
      const spec = await vendorComparison(services, slide.vendorIds);
      return spec.ok ? { kind: 'vendor-comparison', slide, spec: spec.value } : failed(slide, spec.error);
    }
  }
}

function failed(
  slide: Extract<ResolvedSlide, { readonly kind: 'failed' }>['slide'],
  { message }: Problem,
): ResolvedSlide {
  return { kind: 'failed', slide, problem: message };
}
