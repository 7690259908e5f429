/**
 * The end of a switch over a closed union whose branches return nothing. It does not compile while a member has no branch.
 * @throws TypeError for a value from outside that the types do not know
 */
export function unhandled(value: never): never {
  throw new TypeError(`Nothing handles ${JSON.stringify(value)}.`);
}
