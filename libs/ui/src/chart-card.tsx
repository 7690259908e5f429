'use client';

import { Tabs } from '@base-ui/react/tabs';
import { dateText, type ChartSpec, type Provenance } from '@waveguide/charts';
import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { TextAction } from './button';
import { Card } from './card';
import { ChartCanvas } from './chart-canvas';
import { ChartKey } from './chart-key';
import { ChartSources, PrintedSources, sourceAddress } from './chart-sources';
import { ChartDataTable } from './chart-table';
import { Citation } from './citation';
import { CopyLink } from './copy-link';
import { LinkMenu } from './link-menu';
import styles from './chart-card.module.css';

export const CHART_TABS = ['chart', 'table', 'sources'] as const;
export type ChartTab = (typeof CHART_TABS)[number];
const TAB_NAMES: Readonly<Record<ChartTab, string>> = { chart: 'Chart', table: 'Table', sources: 'Sources' };

export const CHART_FILE_FORMATS = ['png', 'svg', 'pdf', 'pptx', 'xlsx', 'csv', 'json'] as const;
export type ChartFileFormat = (typeof CHART_FILE_FORMATS)[number];

export interface ChartCardProps {
  readonly spec: ChartSpec;
  readonly height?: number;
  readonly phoneHeight?: number;
  readonly kind?: 'firm' | 'wide' | 'light';
  /** The tab in view, where the address holds it; otherwise the card keeps it itself. */
  readonly tab?: ChartTab;
  readonly onTabChange?: (tab: ChartTab) => void;
  /** Address of a file of this chart; null leaves the download out (a draft has no stable address). */
  readonly fileHref?: ((format: ChartFileFormat) => string) | null;
  /** More actions, after Download and Copy link. */
  readonly actions?: ReactNode;
  /** A line above the chart: stale, failed, falling back. */
  readonly notice?: ReactNode;
}

/** `/charts/<id>.<format>` with the query of the chart's own address, so that the file shows what the screen shows. */
export function chartFileHref(spec: ChartSpec, format: ChartFileFormat): string {
  const [, query] = spec.provenance.address.split('#')[0].split('?');
  return `/charts/${encodeURIComponent(spec.id)}.${format}${query === undefined || query === '' ? '' : `?${query}`}`;
}

function runWords({ scenario, revision, run, asOf }: Provenance): string {
  return [
    scenario === null ? null : `${scenario.name} scenario`,
    revision === null ? null : `revision ${revision.number}`,
    run === null ? null : `${run.draws.toLocaleString('en-US')} draws`,
    `as of ${dateText(asOf)}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** More numbers than these say less than their count. */
const MOST_CITED_INLINE = 12;

function SourceLine({ provenance }: { readonly provenance: Provenance }) {
  const words = runWords(provenance);
  return (
    <>
      {words.charAt(0).toUpperCase() + words.slice(1)}
      {provenance.sources.length > MOST_CITED_INLINE ? (
        `, ${provenance.sources.length} sources, listed under Sources`
      ) : (
        <Citation
          items={provenance.sources.map((source) => ({
            number: source.citation,
            href: sourceAddress(source.id),
            label: `${source.publisher}, ${source.title}`,
          }))}
        />
      )}
      .{provenance.notes.length > 0 && ` ${provenance.notes.join(' ')}`}
    </>
  );
}

const FILES: Readonly<Record<ChartFileFormat, { readonly label: string; readonly note: string }>> = {
  png: { label: 'PNG picture', note: 'for a slide or a mail' },
  svg: { label: 'SVG drawing', note: 'sharp at any size' },
  pdf: { label: 'PDF page', note: 'for a document or print' },
  pptx: { label: 'PowerPoint slide', note: 'its chart can be edited where the program has one' },
  xlsx: { label: 'Excel workbook', note: 'numbers, units and sources' },
  csv: { label: 'CSV table', note: 'every number in full' },
  json: { label: 'JSON', note: 'for a program' },
};

/** A chart with its finding, its table, its sources and its way out. */
export function ChartCard(props: ChartCardProps) {
  const { spec, height = 420, phoneHeight = 330, kind = 'firm', tab, onTabChange, actions, notice } = props;
  const [ownTab, setOwnTab] = useState<ChartTab>('chart');
  const current = tab ?? ownTab;
  const fileHref =
    props.fileHref === undefined ? (format: ChartFileFormat) => chartFileHref(spec, format) : props.fileHref;
  const choose = (value: unknown) => {
    const next = CHART_TABS.find((candidate) => candidate === value);
    if (next === undefined) return;
    setOwnTab(next);
    onTabChange?.(next);
  };
  return (
    <Tabs.Root
      value={current}
      onValueChange={choose}
      render={
        <div>
          <Card
            id={spec.id}
            kind={kind}
            title={spec.finding}
            subtitle={spec.subtitle}
            aside={
              <Tabs.List className={styles.tabs} aria-label={`Views of “${spec.finding}”`}>
                {CHART_TABS.map((value) => (
                  <Tabs.Tab key={value} value={value} className={styles.tab}>
                    {TAB_NAMES[value]}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
            }
            source={<SourceLine provenance={spec.provenance} />}
            actions={
              <>
                {fileHref !== null && (
                  <LinkMenu
                    trigger={
                      <TextAction>
                        <Download aria-hidden />
                        Download
                      </TextAction>
                    }
                    links={CHART_FILE_FORMATS.map((format) => ({
                      ...FILES[format],
                      href: fileHref(format),
                      download: true,
                    }))}
                  />
                )}
                <CopyLink address={`${spec.provenance.address.split('#')[0]}#${spec.id}`} subject={spec.finding} />
                {actions}
              </>
            }
          >
            {notice !== undefined && <div className={styles.stale}>{notice}</div>}
            <Tabs.Panel value="chart" className={styles.panel} tabIndex={-1}>
              <ChartKey entries={spec.key} />
              <ChartCanvas spec={spec} height={height} phoneHeight={phoneHeight} />
            </Tabs.Panel>
            <Tabs.Panel value="table" className={`${styles.panel} ${styles.panelTall}`} tabIndex={-1}>
              <ChartDataTable caption={`${spec.finding}: ${spec.subtitle}`} table={spec.table} />
            </Tabs.Panel>
            <Tabs.Panel value="sources" className={styles.panel} tabIndex={-1}>
              <ChartSources provenance={spec.provenance} />
            </Tabs.Panel>
            <PrintedSources provenance={spec.provenance} />
          </Card>
        </div>
      }
    />
  );
}
