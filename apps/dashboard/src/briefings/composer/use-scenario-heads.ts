'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../trpc/client';
import type { ComposerScenario } from './fields/chart-fields';

/**
 * The first scenarios and those named, with their newest revisions: as the page came with them, and asked anew whenever somebody comes back to the page, since
 * revisions are published on others.
 */
export function useScenarioHeads(
  atFirst: readonly ComposerScenario[],
  named: readonly string[],
): readonly ComposerScenario[] {
  const { data } = useQuery(
    useTRPC().forecasts.scenarios.queryOptions(
      { named: [...named] },
      { refetchOnWindowFocus: 'always', refetchOnMount: false },
    ),
  );
  return data === undefined ? atFirst : data.scenarios;
}
