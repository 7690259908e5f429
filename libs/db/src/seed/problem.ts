/** Something wrong in a seed file; it names the place so that it can be mended there. */
export interface SeedProblem {
  readonly file: string;
  /** Id or key of the row, or its position if it has none. */
  readonly row: string;
  readonly field: string;
  readonly message: string;
}

/** The problem on one line: "sources.json, row cir-2020, field url: ...". */
export function describeSeedProblem({ file, row, field, message }: SeedProblem): string {
  return `${file}, row ${row}, field ${field}: ${message}`;
}
