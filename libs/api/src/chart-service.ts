export function chartSpec(..._: readonly unknown[]): never {
  throw new Error('pending');
}
