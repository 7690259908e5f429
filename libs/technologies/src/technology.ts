import type { Technology, TechnologyAttribute } from './schema/technology';

export type { Technology } from './schema/technology';

/** The attribute with this key, or undefined if the technology has none. */
export function attributeOf(technology: Technology, key: string): TechnologyAttribute | undefined {
  return technology.attributes.find((attribute) => attribute.key === key);
}
