import type { Technology } from './technology';
import type { TechnologyId } from './technology-id';
import type { TechnologyAttribute } from './schema/technology';

/** An attribute under the name that its first technology gives it, with what each technology records of it. */
export interface AttributeRow {
  readonly key: string;
  readonly label: string;
  /** Technologies without a record of it have no entry. */
  readonly records: ReadonlyMap<TechnologyId, TechnologyAttribute>;
}

/** The attributes of technologies as rows, like held against like by their key, in the order of their first appearance. */
export function attributeRows(technologies: readonly Pick<Technology, 'id' | 'attributes'>[]): readonly AttributeRow[] {
  const keys = [...new Set(technologies.flatMap(({ attributes }) => attributes.map(({ key }) => key)))];
  return keys.map((key) => {
    const found = technologies.flatMap(({ id, attributes }) => {
      const record = attributes.find((attribute) => attribute.key === key);
      return record === undefined ? [] : [[id, record] as const];
    });
    return { key, label: found[0]?.[1].label ?? key, records: new Map(found) };
  });
}
