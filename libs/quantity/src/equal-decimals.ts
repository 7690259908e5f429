const NUMBER = /^(\D*)([\d,]+)(?:\.(\d+))?(\D*)$/;

/** Two written numbers of one size and unit, as in "13M" and "13.1M": what stands before, between and behind their digits is alike. */
export function ofOneSize(first: string, second: string): boolean {
  const [a, b] = [NUMBER.exec(first), NUMBER.exec(second)];
  return a !== null && b !== null && a[4] === b[4];
}

/** Zeros after the point where the other number of the same size has digits: 13M beside 13.1M becomes 13.0M. */
export function withEqualDecimals(first: string, second: string): readonly [string, string] {
  const parts = [NUMBER.exec(first), NUMBER.exec(second)];
  if (parts[0]?.[4] !== parts[1]?.[4]) return [first, second];
  const decimals = Math.max(...parts.map((part) => part?.[3]?.length ?? 0));
  if (decimals === 0) return [first, second];
  const [a, b] = parts.map((part, index) =>
    part === null ? [first, second][index] : `${part[1]}${part[2]}.${(part[3] ?? '').padEnd(decimals, '0')}${part[4]}`,
  );
  return [a ?? first, b ?? second];
}
