/** Whole numbers in rising order, neighbours drawn together: 1–4, 7, 9–10. */
export function numberRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const current = ranges.at(-1);
    if (current !== undefined && current[1] + 1 === number) current[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
