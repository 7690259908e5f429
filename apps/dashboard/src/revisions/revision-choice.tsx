'use client';

import { ControlBar, Select, TextAction } from '@waveguide/ui';
import { ArrowLeftRight } from 'lucide-react';
import { parseAsInteger, useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import { useScenarioOptions, type ScenarioChoice } from '../scenarios/use-scenario-options';
import { revisionReferenceParser, type RevisionReference } from './revision-reference';

export interface RevisionChoiceProps {
  /** Scenarios at hand, the two in view among them. */
  readonly scenarios: readonly ScenarioChoice[];
  /** All that can be chosen, archived ones too. */
  readonly scenarioCount: number;
  /** As they are shown; a number of null is the newest. */
  readonly a: RevisionReference;
  readonly b: RevisionReference;
  readonly year: number;
  readonly years: readonly number[];
}

const NEWEST = 'newest';

/** Which two revisions are compared, and in which year; all of it in the address. */
export function RevisionChoice(props: RevisionChoiceProps) {
  const { a, b, year, years, scenarioCount: total } = props;
  const { scenarios, search } = useScenarioOptions(props.scenarios, { total, includeArchived: true });
  const [pending, startTransition] = useTransition();
  const [, setView] = useQueryStates(
    { a: revisionReferenceParser, b: revisionReferenceParser, year: parseAsInteger },
    { shallow: false, history: 'push', scroll: false, startTransition },
  );
  const side = (name: 'a' | 'b', label: string, value: RevisionReference) => {
    const head = scenarios.find(({ id }) => id === value.scenarioId)?.headNumber ?? 0;
    return (
      <>
        <Select
          label={label}
          value={value.scenarioId}
          options={scenarios.map(({ id, name: text }) => ({ value: id, label: text }))}
          {...search}
          onChange={(scenarioId) => void setView({ [name]: { scenarioId, number: null } })}
        />
        <Select
          label="revision"
          value={value.number === null ? NEWEST : `${value.number}`}
          options={[
            { value: NEWEST, label: 'newest' },
            ...Array.from({ length: head }, (_, index) => ({ value: `${head - index}`, label: `${head - index}` })),
          ]}
          onChange={(number) =>
            void setView({ [name]: { ...value, number: number === NEWEST ? null : Number(number) } })
          }
        />
      </>
    );
  };
  return (
    <div aria-busy={pending}>
      <ControlBar label="What is compared">
        {side('a', 'From', a)}
        {side('b', 'to', b)}
        <TextAction onClick={() => void setView({ a: b, b: a })}>
          <ArrowLeftRight aria-hidden />
          Swap
        </TextAction>
        <Select
          label="Year"
          value={`${year}`}
          options={years.map((each) => ({ value: `${each}`, label: `${each}` }))}
          onChange={(next) => void setView({ year: Number(next) })}
        />
      </ControlBar>
    </div>
  );
}
