'use client';

import { useQuery } from '@tanstack/react-query';
import { MENU_LENGTH, type MenuSearch } from '@waveguide/ui';
import { useDeferredValue, useState } from 'react';
import { useTRPC } from '../trpc/client';

/** A scenario as menus show it. */
export interface ScenarioChoice {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly headNumber: number;
}

export interface ScenarioOptions<T> {
  /** Those at hand and those that the search has found. */
  readonly scenarios: readonly (T | ScenarioChoice)[];
  /** What to hand to a menu; nothing if all scenarios are at hand. */
  readonly search: { readonly search?: MenuSearch };
}

/**
 * Scenarios for a menu: the few that came with the page, and whatever a search finds among the others.
 * @param total open scenarios
 */
export function useScenarioOptions<T extends { readonly id: string }>(
  atHand: readonly T[],
  { total, includeArchived = false }: { readonly total: number; readonly includeArchived?: boolean },
): ScenarioOptions<T> {
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const all = total <= atHand.length;
  const found = useQuery(
    useTRPC().scenarios.list.queryOptions(
      { search: text, size: MENU_LENGTH, includeArchived },
      { enabled: !all && text !== '', placeholderData: (before) => before },
    ),
  );
  if (all) return { scenarios: atHand, search: {} };
  const more = text === '' ? [] : (found.data?.scenarios ?? []);
  return {
    scenarios: [...atHand, ...more.filter(({ id }) => atHand.every((one) => one.id !== id))],
    search: {
      search: {
        onSearch: setTyped,
        total: text === '' ? total : (found.data?.total ?? 0),
        pending: text !== '' && found.isFetching,
      },
    },
  };
}
