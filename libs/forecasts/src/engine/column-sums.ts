import { addColumns } from './column-loops';
import type { TechnologyOutput } from '../model/market-output';
import type { Plan, Stage } from './simulation-plan';

/** Writes the sum of some series into another one, if it is wanted. */
export function columnSum(plan: Plan, target: number, terms: readonly number[]): Stage {
  const { columnOf, drawCount } = plan;
  return ({ memory, wanted, emit }, yearIndex) => {
    if (wanted[target] === 0) return;
    const out = columnOf(target, yearIndex);
    const [first, ...others] = terms.map((term) => columnOf(term, yearIndex));
    if (others.length === 0) memory.copyWithin(out, first!, first! + drawCount);
    others.forEach((b, index) => addColumns(memory, drawCount, { a: index === 0 ? first! : out, b, out }));
    emit(target, yearIndex);
  };
}

/** Writes the sums of one output over every group's members, draw by draw. */
export function groupSums(plan: Plan, output: TechnologyOutput): Stage {
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
