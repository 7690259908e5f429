import type { View } from '../view/read-view';

/** What the chart of milestones is asked for by a view of its page: the same as its file by the same address. */
export function askedMilestones(view: Pick<View, 'fromYear' | 'toYear' | 'technologies'>) {
  const { fromYear, toYear, technologies } = view;
  return {
    id: 'adoption-timeline' as const,
    ...(fromYear === undefined ? {} : { fromYear }),
    ...(toYear === undefined ? {} : { toYear }),
    ...(technologies.length === 0 ? {} : { technologies: [...technologies] }),
  };
}
