/** The distances from each number to the next: one fewer than there are numbers. */
export function stepsBetween(values: readonly number[]): number[] {
  return values.flatMap((value, i) => {
    const before = values[i - 1];
    return before === undefined ? [] : [value - before];
  });
}
