/** Technologies keep one colour everywhere. */
export const TECHNOLOGY_ROLES = ['pluggable', 'lpo', 'npo', 'cpo', 'oio', 'copper'] as const;
export type TechnologyRole = (typeof TECHNOLOGY_ROLES)[number];

/**
 * What a mark means, not how it looks; a theme gives each role its colour.
 * `ink` plain data, `muted` context, `ghost` the published revision behind a draft, `estimate` another publisher's figure of the
 * same scope, `other-scope` one of a scope that must not be compared, `signal` now or a contradiction.
 */
export const COLOUR_ROLES = [
  ...TECHNOLOGY_ROLES,
  'ink',
  'muted',
  'ghost',
  'estimate',
  'other-scope',
  'signal',
] as const;
export type ColourRole = (typeof COLOUR_ROLES)[number];

/** The role of a technology or group id; unlike technologies (foundry, switch ASIC) are drawn in plain ink. */
export function roleOfTechnology(id: string): ColourRole {
  if (id === 'co-packaged') return 'cpo';
  return TECHNOLOGY_ROLES.find((role) => role === id) ?? 'ink';
}
