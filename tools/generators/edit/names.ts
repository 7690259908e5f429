/** A name in the ways in which code writes it. */
export interface Names {
  /** `field-trial`: files, ids and members of closed lists. */
  readonly kebab: string;
  /** `fieldTrial`: variables. */
  readonly camel: string;
  /** `FieldTrial`: types and models. */
  readonly pascal: string;
  /** `field_trial`: tables. */
  readonly snake: string;
  /** `FIELD_TRIAL`: constants. */
  readonly upper: string;
  /** `field trial`: sentences. */
  readonly words: string;
}

/** @throws Error for what is no name in lower case with hyphens */
export function namesOf(kebab: string): Names {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kebab)) {
    throw new Error(
      `“${kebab}” is no name: lower-case letters and digits, with hyphens between words, such as field-trial.`,
    );
  }
  const parts = kebab.split('-');
  const pascal = parts.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`).join('');
  return {
    kebab,
    camel: `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`,
    pascal,
    snake: parts.join('_'),
    upper: parts.join('_').toUpperCase(),
    words: parts.join(' '),
  };
}

/** Several of it: facilities, products. */
export const pluralOf = (kebab: string): string =>
  /[^aeiou]y$/.test(kebab) ? `${kebab.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(kebab) ? `${kebab}es` : `${kebab}s`;

/** A text as it stands between single quotes in TypeScript. */
export const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
