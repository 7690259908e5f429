import { metricsOf, outputText } from '@waveguide/charts';
import { missing, formatQuantity, formatRange, isolated, required } from '@waveguide/quantity';
import { Card, Citation, DataTable, MissingText, Pill, type CellContent, type DataTableColumn } from '@waveguide/ui';
import type { RouterOutputs } from '@waveguide/api';
import { insideSentence } from '../overview/overview-text';
import { api } from '../trpc/server';
import { outputOfMetric } from '../view/metric-output';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import type { Metric } from '../view/view-state';
import { growthFinding } from './growth-finding';
import { metricLabel, METRIC_ORDER } from './forecast-names';
import { growthSpans, type YearSpan } from './forecast-view';
import { GrowthYears } from './growth-years';
import type { GrowthReading } from './ledger-readings';
import styles from './forecast-tables.module.css';

type Growth = RouterOutputs['forecasts']['growth']['rows'][number]['growth'];

interface Line {
  readonly key: string;
  readonly label: string;
  readonly middle: (spanIndex: number) => CellContent;
  readonly range: (spanIndex: number) => CellContent;
}

export interface GrowthSectionProps {
  readonly at: { readonly scenarioId: string; readonly revision?: number };
  readonly scenarioName: string;
  readonly metric: Metric;
  readonly entity: string;
  readonly chosen: YearSpan;
  readonly model: YearSpan;
  /** What others state for revenue, by span. */
  readonly published: (span: YearSpan) => readonly GrowthReading[];
  readonly numbers: SourceNumbers<CitableSource>;
}

function modelLine(metric: Metric, growthOver: (spanIndex: number) => Growth): Line {
  return {
    key: metric,
    label: metricLabel(metric),
    middle: (i) => {
      const growth = growthOver(i);
      if (growth.kind === 'missing') return <MissingText missing={growth} full />;
      return <b>{formatQuantity(growth.value.p50, 'fraction/yr')}</b>;
    },
    range: (i) => {
      const growth = growthOver(i);
      if (growth.kind === 'missing') return missing('not-applicable', 'Without a rate there is no range.');
      return formatRange({ low: growth.value.p10, high: growth.value.p90 }, 'fraction/yr');
    },
  };
}

function publishedLine(spans: readonly YearSpan[], { published, numbers }: GrowthSectionProps): Line {
  const rows = spans.map(published);
  const rowsOf = (i: number) => rows[i] ?? [];
  const none = missing('not-reported', 'No published rate between these two years was found.');
  return {
    key: 'published',
    label: 'Others, revenue',
    middle: (i) =>
      rowsOf(i).length === 0 ? (
        none
      ) : (
        <b>
          {rowsOf(i)
            .map(({ stated }) => stated)
            .join('; ')}
        </b>
      ),
    range: (i) =>
      rowsOf(i).length === 0 ? (
        none
      ) : (
        <span className={styles.others}>
          {rowsOf(i).map((row) => (
            <span key={row.id}>
              <bdi>{row.publisher}</bdi>, {row.scopeLabel}
              <Citation items={numbers.cite([row.sourceId])} /> {row.tertiary && <Pill tone="caution">tertiary</Pill>}
              {row.reason !== null && !row.tertiary && ` Not comparable. ${row.reason}`}
            </span>
          ))}
        </span>
      ),
  };
}

/** Compound growth between any two years, and before and after them. */
export async function GrowthSection(props: GrowthSectionProps) {
  const { at, scenarioName, metric, entity, chosen, model } = props;
  const caller = await api();
  const spans = growthSpans(chosen, model);
  const growths = new Map<Metric, readonly Growth[]>();
  const listed = [...new Set([...METRIC_ORDER, metric])].filter((each) => metricsOf(entity).includes(each));
  for (const each of listed) {
    const { output, entity: of } = outputOfMetric(each, entity);
    const answers = await Promise.all(
      spans.map(({ from, to }) => caller.forecasts.growth({ ...at, output, fromYear: from, toYear: to })),
    );
    growths.set(
      each,
      answers.map(
        ({ rows }) =>
          rows.find((row) => row.entity.id === of)?.growth ??
          missing('not-applicable', 'The model has no such series.'),
      ),
    );
  }
  const own = outputOfMetric(metric, entity);
  const labels = outputText(own.output, own.entity);
  const growthOf = (each: Metric, i: number): Growth =>
    required(growths.get(each)?.[i], `Growth of ${metricLabel(each)} over span ${i}`);
  const inView = spans.map((span, i) => ({ span, growth: growthOf(metric, i) }));
  const place = spans.indexOf(chosen);
  const columns: DataTableColumn<Line>[] = [
    { id: 'quantity', header: 'A year', cell: ({ label }) => label },
    ...spans.flatMap(({ from, to }, i): DataTableColumn<Line>[] => [
      { id: `p50-${from}`, header: `${from} to ${to}`, align: 'end', cell: ({ middle }) => middle(i) },
      { id: `range-${from}`, header: 'P10 to P90', nowrap: true, cell: ({ range }) => range(i) },
    ]),
  ];
  return (
    <Card
      kind="wide"
      id="growth"
      title={growthFinding(
        insideSentence(labels.subject),
        required(inView[place], 'The span in view'),
        inView[place + 1],
      )}
      subtitle={`Compound annual growth, ${isolated(scenarioName)}: P50 and P10 to P90, computed draw by draw.`}
      aside={<GrowthYears span={chosen} model={model} />}
      source="The rate of each draw is taken first, then its quantiles; a rate is left out, with its reason, where an end point is zero or negative."
    >
      <DataTable
        caption={`Compound annual growth, ${isolated(scenarioName)}`}
        columns={columns}
        rows={[...listed.map((each) => modelLine(each, (i) => growthOf(each, i))), publishedLine(spans, props)]}
        rowKey={({ key }) => key}
      />
    </Card>
  );
}
