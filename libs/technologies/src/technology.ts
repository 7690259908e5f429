import type { OrdinalKey, OrdinalScore } from './ordinal-scale';
import type { TechnologyAttribute } from './technology-attribute';
import type { Network, TechnologyId } from './technology-id';

/** One way of getting data off a chip. */
export interface Technology {
  readonly id: TechnologyId;
  readonly name: string;
  readonly short: string;
  readonly definition: string;
  readonly targetNetworks: readonly Network[];
  /** Where the founding report describes it, or null where it does not. */
  readonly reportLocator: string | null;
  /** Analyst judgement on the ordinal scales. */
  readonly ordinals: Readonly<Record<OrdinalKey, OrdinalScore>>;
  readonly attributes: readonly TechnologyAttribute[];
  readonly sourceIds: readonly string[];
}

/** The attribute with this key, or undefined where the technology has none. */
export function attributeOf(technology: Technology, key: string): TechnologyAttribute | undefined {
  return technology.attributes.find((attribute) => attribute.key === key);
}
