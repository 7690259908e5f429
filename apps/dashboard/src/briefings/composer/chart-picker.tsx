'use client';

import { useMutation } from '@tanstack/react-query';
import type { ChartSlide, PinnedChart, Slide, TableSlide } from '@waveguide/briefings';
import { CHART_IDS, chartRecord } from '@waveguide/charts';
import { Button, Dialog, Notice, Select } from '@waveguide/ui';
import { useState, useSyncExternalStore } from 'react';
import { useScenarioOptions } from '../../scenarios/use-scenario-options';
import { useTRPCClient } from '../../trpc/client';
import type { ChartSlideKind } from './add-menu';
import type { ComposerScenario } from './fields/chart-fields';
import { chartName, firstQuery } from './chart-names';
import { ProblemText } from '../list/problem-text';
import { readTray, removeFromTray, subscribeTray, trayKey, type TrayItem } from '../tray/storage';
import styles from './dialog.module.css';

export interface ChartPickerProps {
  /** What a chosen chart becomes; null: closed. */
  readonly kind: ChartSlideKind | null;
  readonly scenarios: readonly ComposerScenario[];
  /** How many are open. */
  readonly scenarioCount: number;
  readonly onClose: () => void;
  readonly onAdd: (slides: readonly Slide[]) => void;
}

const NO_TRAY: readonly TrayItem[] = [];

const asKind = (slide: ChartSlide, kind: ChartSlideKind): ChartSlide | TableSlide =>
  kind === 'chart' ? slide : { ...slide, kind };

/** Every chart of the product and what lies in the tray; a chosen one is pinned to the newest revision of its scenario. */
export function ChartPicker({ kind, scenarios: atHand, scenarioCount, onClose, onAdd }: ChartPickerProps) {
  const { scenarios, search } = useScenarioOptions(atHand, { total: scenarioCount });
  const client = useTRPCClient();
  const mutation = useMutation({
    mutationFn: (charts: readonly PinnedChart[]) =>
      client.briefings.additions.query({
        charts: charts.map(({ chart, query, draft }) => ({ chart, query, draft: draft === null ? null : [...draft] })),
      }),
  });
  const tray = useSyncExternalStore(subscribeTray, readTray, () => NO_TRAY);
  const [scenarioId, setScenarioId] = useState(atHand[0]?.id ?? 'base');
  const [refused, setRefused] = useState<readonly string[]>([]);
  const close = () => {
    mutation.reset();
    setRefused([]);
    onClose();
  };
  const add = (charts: readonly PinnedChart[], done?: () => void) => {
    if (mutation.isPending || kind === null) return;
    setRefused([]);
    mutation.mutate(charts, {
      onSuccess: ({ slides }) => {
        onAdd(slides.flatMap((slide) => ('kind' in slide && slide.kind === 'chart' ? [asKind(slide, kind)] : [])));
        const problems = slides.flatMap((slide) => ('problem' in slide ? [slide.problem] : []));
        setRefused(problems);
        if (problems.length > 0) return;
        done?.();
        close();
      },
    });
  };
  return (
    <Dialog
      open={kind !== null}
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title={kind === 'table' ? 'Add the table of a chart' : 'Add a chart'}
      description="It is drawn from the newest revision of the scenario and stays there until you accept a newer one."
      size="wide"
    >
      <div className={styles.body}>
        {mutation.error !== null && (
          <Notice tone="signal">
            <ProblemText error={mutation.error} /> Nothing was added.
          </Notice>
        )}
        {refused.map((problem) => (
          <Notice key={problem} tone="caution">
            {problem}
          </Notice>
        ))}
        {tray.length > 0 && (
          <section aria-labelledby="picker-tray">
            <div className={styles.line}>
              <h3 id="picker-tray">In your tray</h3>
              <Button
                aria-disabled={mutation.isPending}
                onClick={() => add(tray, () => tray.forEach((item) => removeFromTray(trayKey(item))))}
              >
                Add all {tray.length}
              </Button>
            </div>
            <ul className={styles.choice}>
              {tray.map((item) => (
                <li key={trayKey(item)}>
                  <button type="button" onClick={() => add([item], () => removeFromTray(trayKey(item)))}>
                    <b>{item.title}</b>
                    <span>
                      {chartName(item.chart)}
                      {item.draft !== null && ', with a draft that is not published'}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="picker-charts">
          <div className={styles.line}>
            <h3 id="picker-charts">All charts</h3>
            <Select
              label="Scenario"
              value={scenarioId}
              options={scenarios.map(({ id, name, headNumber }) => ({
                value: id,
                label: name,
                note: `revision ${headNumber}`,
              }))}
              onChange={setScenarioId}
              {...search}
            />
          </div>
          <ul className={styles.choice} aria-busy={mutation.isPending}>
            {CHART_IDS.map((chart) => (
              <li key={chart}>
                <button
                  type="button"
                  onClick={() => add([{ chart, query: firstQuery(chart, scenarioId), draft: null }])}
                >
                  <b>{chartRecord(chart).name}</b>
                  <span>{chartRecord(chart).note}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <p className={styles.status} role="status">
          {mutation.isPending ? 'Drawing it…' : ''}
        </p>
      </div>
    </Dialog>
  );
}
