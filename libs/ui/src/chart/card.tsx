'use client';

import { atHead, isolated } from '@waveguide/quantity';
import { Tabs } from '@base-ui/react/tabs';
import { dateText, type ChartSpec, type Provenance } from '@waveguide/charts';
import { useState, type ReactNode } from 'react';
import { Card } from '../text/card';
import { ChartCanvas } from './canvas';
import { ChartDownload } from './download';
import { ChartKey } from './key';
import { ChartSources, sourceAddress } from './sources';
import { ChartDataTable } from './table';
import { Citation } from '../text/citation';
import { CopyLink } from '../controls/copy-link';
import { numberRanges } from './number-ranges';
import styles from './card.module.css';

export const CHART_TABS = ['chart', 'table', 'sources'] as const;
export type ChartTab = (typeof CHART_TABS)[number];
const TAB_NAMES: Readonly<Record<ChartTab, string>> = { chart: 'Chart', table: 'Table', sources: 'Sources' };

export interface ChartCardProps {
  readonly spec: ChartSpec;
  readonly height?: number;
  readonly phoneHeight?: number;
  readonly kind?: 'firm' | 'wide' | 'light';
  /** The tab in view, where the address holds it; otherwise the card keeps it itself. */
  readonly tab?: ChartTab;
  readonly onTabChange?: (tab: ChartTab) => void;
  /** The card's place on the page, where the same chart stands there several times; the chart's id if not given. */
  readonly cardId?: string;
  /** Whether there are files of it; a draft has no address to fetch them from. */
  readonly files?: boolean;
  /** The revision in view, for a chart that does not say it itself. */
  readonly revision?: number | null;
  /** More actions, after Download and Copy link. */
  readonly actions?: ReactNode;
  /** A line above the chart: stale, failed, falling back. */
  readonly notice?: ReactNode;
}

function runText({ scenario, revision, run, asOf }: Provenance): string {
  return [
    scenario === null ? null : `${isolated(scenario.name)} scenario`,
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
  const text = runText(provenance);
  return (
    <>
      {atHead(text)}
      {provenance.sources.length > MOST_CITED_INLINE ? (
        <>
          , {provenance.sources.length} sources<span className="screen-only">, listed under Sources</span>
          <span className="print-only">: {numberRanges(provenance.sources.map(({ citation }) => citation))}</span>
        </>
      ) : (
        <Citation
          items={provenance.sources.map((source) => ({
            number: source.citation,
            href: sourceAddress(source.id),
            label: `${isolated(source.publisher)}, ${source.title}`,
          }))}
        />
      )}
      .{provenance.notes.length > 0 && ` ${provenance.notes.join(' ')}`}
    </>
  );
}

/** A chart with its finding, its table, its sources and its way out. */
export function ChartCard(props: ChartCardProps) {
  const { spec, height = 420, phoneHeight = 330, kind = 'firm', tab, onTabChange, actions, notice } = props;
  const { cardId = spec.id, files = true, revision = null } = props;
  const [ownTab, setOwnTab] = useState<ChartTab>('chart');
  const current = tab ?? ownTab;
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
            id={cardId}
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
                {files && <ChartDownload spec={spec} revision={revision} />}
                <CopyLink address={`${spec.provenance.address.split('#')[0]}#${cardId}`} subject={spec.finding} />
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
          </Card>
        </div>
      }
    />
  );
}
