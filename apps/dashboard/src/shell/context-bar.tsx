'use client';

import { isolated } from '@waveguide/quantity';
import { dateText } from '@waveguide/charts';
import { CopyLink, Segmented, Select } from '@waveguide/ui';
import { usePathname } from 'next/navigation';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useScenarioOptions } from '../scenarios/use-scenario-options';
import { useTRPC } from '../trpc/client';
import { viewParsers } from '../view/view-state';
import { ViewNotice } from '../view/view-notice';
import { liesIn } from './sections';
import type { ScenarioFact, ShellFacts } from './shell-facts';
import styles from './context-bar.module.css';

const LINKS = [
  { value: 'live', label: 'Live' },
  { value: 'frozen', label: 'Frozen' },
] as const;

/** Which scenario, which revision, how fresh. A live link follows the newest revision; a frozen one stays if it is. */
export function ContextBar({ scenarios: first, scenarioCount, sourcesReadTo }: ShellFacts) {
  // Pages are drawn by the server for the view in the address, so a change is told to it.
  const [view, setView] = useQueryStates(
    { scenario: viewParsers.scenario, revision: viewParsers.revision },
    { shallow: false, history: 'push', scroll: false },
  );
  const pathname = usePathname();
  // A scenario of the address that is not among the first ones is asked for.
  const beyond = first.length < scenarioCount && first.every(({ id }) => id !== view.scenario);
  const named = useQuery(useTRPC().forecasts.scenarios.queryOptions({ named: [view.scenario] }, { enabled: beyond }));
  const atHand: readonly ScenarioFact[] = (beyond ? named.data?.scenarios : undefined) ?? first;
  const { scenarios: options, search } = useScenarioOptions(atHand, { total: scenarioCount });
  const scenarios = atHand;
  const chosen = scenarios.find(({ id }) => id === view.scenario);
  const shown = chosen ?? scenarios.find(({ id }) => id === 'base') ?? scenarios[0];
  // A briefing's charts are pinned, each to a scenario and revision of its own; the record of changes is about all of them.
  if (beyond && named.data === undefined && !named.isError) return null;
  if (shown === undefined || ['/briefings', '/changes'].some((section) => liesIn(section, pathname))) return null;
  const frozen = chosen !== undefined && view.revision !== null && view.revision <= shown.headNumber;
  const unknown = [
    ...(chosen === undefined ? [`There is no scenario “${view.scenario}”; ${isolated(shown.name)} is shown.`] : []),
    ...(chosen !== undefined && view.revision !== null && view.revision > shown.headNumber
      ? [`${isolated(shown.name)} has no revision ${view.revision} yet; its newest, ${shown.headNumber}, is shown.`]
      : []),
  ];
  return (
    <>
      <section className={styles.context} aria-label="Scenario and revision">
        <div className={styles.wrap}>
          <Select
            label="Scenario"
            value={shown.id}
            options={options.map(({ id, name, description = '' }) => ({ value: id, label: name, note: description }))}
            {...search}
            onChange={(scenario) => void setView({ scenario, revision: null })}
          />
          <span className={styles.fact}>
            {frozen && view.revision !== shown.headNumber
              ? `Revision ${view.revision} of ${shown.headNumber}`
              : `Revision ${shown.headNumber}, published ${dateText(shown.publishedAt)}`}
          </span>
          {sourcesReadTo !== null && <span className={styles.fact}>Sources read to {dateText(sourcesReadTo)}</span>}
          <span className={styles.right}>
            <Segmented
              label="Link"
              options={LINKS}
              value={frozen ? 'frozen' : 'live'}
              onChange={(next) => void setView({ revision: next === 'frozen' ? shown.headNumber : null })}
            />
            <CopyLink />
          </span>
        </div>
      </section>
      <ViewNotice extra={unknown} />
    </>
  );
}
