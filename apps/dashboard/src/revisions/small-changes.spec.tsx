/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { RouterOutputs } from '@waveguide/api';
import { RevisionNotice } from '../forecasts/revision-notice';
import { CalibrationResult } from '../workbench/helpers/calibration-result';
import { ConflictPanel, type RevisionConflict } from '../workbench/draft/conflict-panel';
import { DriverHistoryList } from '../workbench/drivers/history-list';
import { CorrelationChanges } from './correlation-changes';
import { DriverChanges } from './driver-changes';
import { OutputComparison } from './output-comparison';

/** Two values, and two ranges, that read alike with the digits that a reader usually sees. */
const [OLD, NEW] = [13.02e6, 13.08e6];
const present = (p50: number) => ({ kind: 'present', value: { p10: p50 / 2, p50, p90: 2 * p50 } }) as const;
const value = (at: number) => ({
  key: 'a-driver',
  distribution: { kind: 'fixed', value: at } as const,
  basis: 'assumed' as const,
  rationale: 'Because.',
  sourceIds: [],
});
const [OLD_RANGE, NEW_RANGE] = [value(13_002_000), value(13_003_000)];
const none = () => undefined;

type Change = Parameters<typeof DriverChanges>[0]['changes'][number];
const change = {
  key: 'a-driver',
  name: 'A driver',
  unit: 'ports',
  fields: ['distribution'],
  before: OLD_RANGE,
  after: NEW_RANGE,
} as unknown as Change;

/** Every place that shows an old and a new value, and the two texts that it is to show. */
const PLACES: readonly (readonly [string, () => ReactElement, readonly [string, string]])[] = [
  [
    'the notice of a frozen link',
    () => (
      <RevisionNotice
        shown={1}
        newest={2}
        subject="Ports"
        year={2030}
        unit="ports"
        before={present(OLD)}
        after={present(NEW)}
        href="/forecasts"
      />
    ),
    ['13.0M', '13.1M'],
  ],
  [
    'the comparison of outputs',
    () => (
      <OutputComparison
        outputs={[
          {
            unit: 'ports',
            rows: [{ year: 2030, from: present(OLD), to: present(NEW) }],
          },
        ]}
        names={['CPO ports']}
        year={2030}
        beforeName="Base 1"
        afterName="Base 2"
      />
    ),
    ['13.0M', '13.1M'],
  ],
  [
    'the list of changed drivers',
    () => <DriverChanges label="Changed" changes={[change]} beforeName="Base 1" afterName="Base 2" />,
    ['13.002M', '13.003M'],
  ],
  [
    "a driver's history",
    () => (
      <DriverHistoryList
        scenarioId="base"
        unit="ports"
        revisions={[
          {
            number: 2,
            author: 'Ada',
            createdAt: '2026-11-23T12:00:00Z',
            message: 'Finer',
            before: OLD_RANGE,
            after: NEW_RANGE,
            moved: true,
          } as unknown as Parameters<typeof DriverHistoryList>[0]['revisions'][number],
        ]}
      />
    ),
    ['13.002M', '13.003M'],
  ],
  [
    'a conflict',
    () => (
      <ConflictPanel
        conflict={
          {
            kind: 'revision-conflict',
            headNumber: 2,
            parentNumber: 1,
            headAuthor: 'Ada',
            headMessage: 'Finer',
            drivers: [
              {
                key: 'a-driver',
                name: 'A driver',
                unit: 'ports',
                changedBy: 'both',
                base: value(13e6),
                mine: OLD_RANGE,
                theirs: NEW_RANGE,
              },
            ],
          } as unknown as RevisionConflict
        }
        onResolve={none}
      />
    ),
    ['13.002M', '13.003M'],
  ],
  [
    'the list of changed correlations',
    () => (
      <CorrelationChanges
        changes={[
          {
            keyA: 'a',
            keyB: 'b',
            nameA: 'A',
            nameB: 'B',
            before: 0.301,
            after: 0.304,
          } as unknown as RouterOutputs['revisions']['compareAny']['correlationChanges'][number],
        ]}
      />
    ),
    ['0.301', '0.304'],
  ],
  [
    'what a fit found',
    () => (
      <CalibrationResult
        {...({
          calibration: {
            stop: 'converged',
            iterations: 3,
            residualStandardDeviation: { kind: 'present', value: 0.1 },
            parameters: [
              {
                key: 'a-driver',
                unit: 'ports',
                before: 13_002_000,
                value: 13_003_000,
                standardError: { kind: 'missing', reason: 'undefined', detail: 'None.' },
                atBound: null,
              },
            ],
            points: [],
          },
          rows: [],
          editOf: () => ({
            driver: { key: 'a-driver', name: 'A driver' },
            before: OLD_RANGE.distribution,
            edit: { ok: false, error: { message: 'Too wide.' } },
          }),
        } as unknown as Parameters<typeof CalibrationResult>[0])}
        onAccept={none}
        onDiscard={none}
      />
    ),
    ['13.002M', '13.003M'],
  ],
];

describe('a change too small for the usual rounding', () => {
  it.each(PLACES)('can be seen in %s', (_place, element, [before, after]) => {
    const text = render(element()).container.textContent;
    expect(text).toContain(before);
    expect(text).toContain(after);
  });
});
