import { provenanceSentence, returnSentence, type ResolvedSlide } from '@waveguide/briefings';
import { dateText } from '@waveguide/charts';
import type { NativeChart } from './native-series';
import { printableText } from '../package/xml-text';

const said = (lines: readonly (string | null)[]): string[] =>
  lines.filter((line): line is string => line !== null && line !== '');

function chartLines(chart: NativeChart | null): (string | null)[] {
  if (chart === null)
    return ['The chart is a picture: office programs have no chart of their own for lanes, ranges and dots.'];
  const figures = chart.dots.map(({ name }) => name);
  return [
    ...(figures.length === 0 ? [] : ['Others’ figures on the chart:', ...figures]),
    ...(chart.left.length === 0
      ? []
      : ['Drawn over the editable chart, and not a part of its numbers:', ...chart.left]),
  ];
}

/** What the speaker needs at hand: the writer's notes, the evidence in words, every source, where it comes from. */
export function slideNotes(
  ready: ResolvedSlide,
  of: { readonly publicUrl: string | null; readonly chart: NativeChart | null },
): string {
  const own = ready.slide.notes;
  if (!('spec' in ready)) return printableText(own);
  const { provenance, description } = ready.spec;
  const name = ready.kind === 'vendor-comparison' ? 'Vendors' : `Chart ${ready.slide.chart.chart}`;
  const { scenario, revision, sources, notes } = provenance;
  return printableText(
    said([
      own,
      own === '' ? null : '—',
      description,
      ...(ready.kind === 'chart' ? chartLines(of.chart) : []),
      ...notes,
      provenanceSentence(provenance, sources.length),
      ...sources.map(
        ({ citation, publisher, title, publishedOn, href }) =>
          `${citation}. ${publisher}: ${title}${publishedOn === null ? '' : `, ${dateText(publishedOn)}`}${href === null ? '' : `. ${href}`}`,
      ),
      returnSentence(provenance, { publicUrl: of.publicUrl, name, whole: true }),
      `${name}, scenario ${scenario?.id ?? 'none'}, revision ${revision?.number ?? 'none'}.`,
    ]).join('\n'),
  );
}
