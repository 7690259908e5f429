const NUMBER = /\d[\d,]*(?:\.\d+)?/;
const SEPARATOR = / \/ | to /;

const decimalsOf = (number: string): number => number.split('.')[1]?.length ?? 0;
const digitsOf = (number: string): number => number.replace(/[,.]/g, '').replace(/^0+/, '').length;

/**
 * A written range with the zeros that its numbers had lost: "2029.8 / 2030.8 / 2032" is "2029.8 / 2030.8 / 2032.0", "46.2% / 60% / 73.8%" is "46.2% /
 * 60.0% / 73.8%". A number gets no more digits than the longest has, since it was rounded to as many: 98.2 / 100 stays.
 */
export function withEqualPlaces(text: string): string {
  const separator = SEPARATOR.exec(text)?.[0];
  if (separator === undefined) return text;
  const parts = text.split(separator);
  const numbers = parts.map((part) => NUMBER.exec(part)?.[0] ?? '');
  const most = Math.max(...numbers.map(decimalsOf));
  const longest = Math.max(...numbers.map(digitsOf));
  return parts
    .map((part, i) => {
      const number = numbers[i] ?? '';
      const zeros = most - decimalsOf(number);
      const padded = `${number}${number.includes('.') ? '' : '.'}${'0'.repeat(zeros)}`;
      return number === '' || zeros === 0 || digitsOf(padded) > longest ? part : part.replace(number, padded);
    })
    .join(separator);
}
