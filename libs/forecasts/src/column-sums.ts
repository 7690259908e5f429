import type { OFFSET } from './series-graph';
import type { Plan, Stage } from './simulation-plan';

/** Writes the sum of some series into another one, if it is wanted. */
export function columnSum(plan: Plan, target: number, terms: readonly number[]): Stage {
  const { columnOf, drawCount } = plan;
  return ({ memory, wanted, emit }, yearIndex) => {
    if (wanted[target] === 0) return;
    const out = columnOf(target, yearIndex);
    const [first, ...others] = terms.map((term) => columnOf(term, yearIndex));
    memory.copyWithin(out, first, first + drawCount);
    let next = 0;
    // Two at a time: the sum is read and written half as often.
    for (; next + 1 < others.length; next += 2) {
      const a = others[next];
      const b = others[next + 1];
      for (let i = 0; i < drawCount; i++) memory[out + i] += memory[a + i] + memory[b + i];
    }
    if (next < others.length) {
      const last = others[next];
      for (let i = 0; i < drawCount; i++) memory[out + i] += memory[last + i];
    }
    emit(target, yearIndex);
  };
}

/** Writes the sums of one output over every group's members, draw by draw. */
export function groupSums(plan: Plan, output: keyof typeof OFFSET): Stage {
  const { model, seriesOf } = plan;
  const position = new Map(model.technologies.map((technology, index) => [technology.id, index]));
  const sums = model.groups.map((group, index) => {
    const terms = group.members.map((member) => seriesOf(position.get(member) ?? 0, output));
    return columnSum(plan, seriesOf(model.technologies.length + index, output), terms);
  });
  return (run, yearIndex) => {
    for (const sum of sums) sum(run, yearIndex);
  };
}
