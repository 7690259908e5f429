'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RouterInputs } from '@waveguide/api';
import { MOST_SLIDES, type Slide } from '@waveguide/briefings';
import { formatPartialDate } from '@waveguide/quantity';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { problemOf } from '../../trpc/problem-of';
import { sortAdditions } from './additions';
import { clearTray, trayKey, type TrayItem } from './storage';

/** What became of the last press, in words, and how many charts stayed in the tray. */
export interface TrayOutcome {
  readonly message: string;
  readonly tone: 'plain' | 'caution' | 'signal';
  /** The briefing that holds the charts now; null if nothing was written. */
  readonly briefingId: string | null;
}

export interface CreateBriefingFromTrayControls {
  readonly pending: boolean;
  readonly outcome: TrayOutcome | null;
  readonly make: (items: readonly TrayItem[]) => void;
  readonly addTo: (briefing: { readonly id: string; readonly title: string }, items: readonly TrayItem[]) => void;
  readonly forget: () => void;
}

/** The day on the calendar of whoever makes the briefing. */
const localDay = (date: Date) =>
  formatPartialDate({ precision: 'day', year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
const refused = (message: string): TrayOutcome => ({ message, tone: 'signal', briefingId: null });

/** Turns the tray into slides. What cannot be drawn stays in the tray, and so does everything while the server has not taken it. */
export function useCreateBriefingFromTray(): CreateBriefingFromTrayControls {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [outcome, setOutcome] = useState<TrayOutcome | null>(null);

  const drawn = async (items: readonly TrayItem[]) => {
    const charts = items.map(({ chart, query, draft }) => ({
      chart,
      query,
      draft: draft === null ? null : [...draft],
    })) satisfies RouterInputs['briefings']['additions']['charts'];
    const { slides } = await client.briefings.additions.query({ charts });
    return sortAdditions<Slide>(items, slides);
  };
  const settle = (
    sorted: ReturnType<typeof sortAdditions>,
    briefing: { readonly id: string; readonly title: string },
  ) => {
    clearTray(sorted.taken.map(trayKey));
    void queries.invalidateQueries({ queryKey: trpc.briefings.pathKey() });
    const count = `${sorted.taken.length} ${sorted.taken.length === 1 ? 'chart' : 'charts'}`;
    setOutcome({
      message: [`${count} added to “${briefing.title}”.`, ...sorted.problems].join(' '),
      tone: sorted.problems.length === 0 ? 'plain' : 'caution',
      briefingId: briefing.id,
    });
  };

  const making = useMutation({
    mutationFn: async (items: readonly TrayItem[]) => {
      const sorted = await drawn(items);
      if (sorted.slides.length === 0) return setOutcome(refused(sorted.problems.join(' ')));
      const title = `Briefing of ${localDay(new Date())}`;
      const { id } = await client.briefings.create.mutate({ title, slides: [...sorted.slides] });
      settle(sorted, { id, title });
      // Whoever lands in the briefing sees its charts; only what is missing has to be said.
      if (sorted.problems.length === 0) setOutcome(null);
      router.push(`/briefings/${id}`);
    },
    onError: (error) => setOutcome(refused(`${problemOf(error).message} The tray stays as it was.`)),
  });
  const adding = useMutation({
    mutationFn: async ({
      briefing,
      items,
    }: {
      briefing: { id: string; title: string };
      items: readonly TrayItem[];
    }) => {
      const sorted = await drawn(items);
      if (sorted.slides.length === 0) return setOutcome(refused(sorted.problems.join(' ')));
      const { id, version, content } = await client.briefings.byId.query({ id: briefing.id });
      const slides = [...content.slides, ...sorted.slides];
      if (slides.length > MOST_SLIDES)
        return setOutcome(
          refused(
            `“${briefing.title}” has ${content.slides.length} slides and a briefing has at most ${MOST_SLIDES}. Make a new one of the tray, or remove slides.`,
          ),
        );
      await client.briefings.save.mutate({ id, version, content: { ...content, slides } });
      settle(sorted, briefing);
    },
    onError: (error, { briefing }) => {
      const problem = problemOf(error);
      setOutcome(
        refused(
          problem.kind === 'out-of-date'
            ? `“${briefing.title}” was saved by somebody at the same moment. Nothing was added; add the charts once more.`
            : `${problem.message} The tray stays as it was.`,
        ),
      );
    },
  });
  const pending = making.isPending || adding.isPending;
  return {
    pending,
    outcome,
    make: (items) => {
      if (pending) return;
      setOutcome(null);
      making.mutate(items);
    },
    addTo: ({ id, title }, items) => {
      if (pending) return;
      setOutcome(null);
      adding.mutate({ briefing: { id, title }, items });
    },
    forget: () => setOutcome(null),
  };
}
