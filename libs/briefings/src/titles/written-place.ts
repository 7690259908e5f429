/**
 * The size of the last digit that a written number vouches for: 0.1 for "12.4", 1 for "55", 10 for "220", 100 for "1,200" and "2,000".
 * Zeros at the end of a whole number may be no more than the places of its size, so at most two digits are taken to be meant then:
 * "200" may be 195 to 205, as the product writes it, and never 150 to 250.
 * @param digits plain decimal digits, with or without commas between thousands
 */
export function writtenPlace(digits: string): number {
  const plain = digits.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  const point = plain.indexOf('.');
  if (point >= 0) return 10 ** -(plain.length - point - 1);
  const zeros = plain.length - plain.replace(/0+$/, '').length;
  return 10 ** Math.max(0, Math.min(zeros, plain.length - 2));
}
