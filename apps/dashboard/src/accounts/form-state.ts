/** What a form's server action answers: what is wrong by field, and what was typed, so that it stays. Never a password. */
export interface FormState {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  /** What is wrong with no field in particular. */
  readonly problem: string | null;
  /** Said when it worked and the page stays. */
  readonly done: string | null;
}

export const UNTOUCHED: FormState = { typed: {}, problems: {}, problem: null, done: null };

/** A field's text as it was sent; a file or nothing is no text, and neither is what somebody sends in a form's place. */
export function textOf(form: unknown, name: string): string {
  const value = form instanceof FormData ? form.get(name) : null;
  return typeof value === 'string' ? value : '';
}

/** The first complaint about each field. */
export function problemsByField(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const { path, message } of issues) problems[String(path[0])] ??= message;
  return problems;
}
