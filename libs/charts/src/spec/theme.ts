import type { ColourRole } from './colour-role';
import { DARK_TOKENS, LIGHT_TOKENS, PRINT_TOKENS, type TokenName, type Tokens } from './tokens';

export const THEME_NAMES = ['light', 'dark', 'print'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

export interface Theme {
  readonly name: ThemeName;
  readonly tokens: Tokens;
  /** Opacity of P10 to P90, and of P25 to P75 drawn over it. */
  readonly fanOuter: number;
  readonly fanInner: number;
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { name: 'light', tokens: LIGHT_TOKENS, fanOuter: 0.16, fanInner: 0.24 },
  dark: { name: 'dark', tokens: DARK_TOKENS, fanOuter: 0.2, fanInner: 0.28 },
  print: { name: 'print', tokens: PRINT_TOKENS, fanOuter: 0.16, fanInner: 0.24 },
};

interface RoleTokens {
  readonly mark: TokenName;
  readonly text: TokenName;
  readonly tint: TokenName;
}

const technology = <T extends 'pluggable' | 'lpo' | 'npo' | 'cpo' | 'oio' | 'copper'>(id: T): RoleTokens => ({
  mark: `tech-${id}`,
  text: `tech-${id}-ink`,
  tint: `tech-${id}-tint`,
});

const TOKENS_OF_ROLE: Readonly<Record<ColourRole, RoleTokens>> = {
  pluggable: technology('pluggable'),
  lpo: technology('lpo'),
  npo: technology('npo'),
  cpo: technology('cpo'),
  oio: technology('oio'),
  copper: technology('copper'),
  ink: { mark: 'ink', text: 'ink', tint: 'line' },
  muted: { mark: 'ink-2', text: 'ink-3', tint: 'line' },
  ghost: { mark: 'ghost', text: 'ink-3', tint: 'line' },
  estimate: { mark: 'estimate', text: 'ink', tint: 'line' },
  'other-scope': { mark: 'estimate-other-scope', text: 'ink-3', tint: 'line' },
  signal: { mark: 'signal', text: 'signal', tint: 'signal-ground' },
};

/** Colour of a line, dot or area (contrast at least 3:1 on paper). */
export function markColour(theme: Theme, role: ColourRole): string {
  return theme.tokens[TOKENS_OF_ROLE[role].mark];
}

/** Colour of words that belong to a role (contrast at least 4.5:1). */
export function textColour(theme: Theme, role: ColourRole): string {
  return theme.tokens[TOKENS_OF_ROLE[role].text];
}

/** Quiet ground of a role. */
export function tintColour(theme: Theme, role: ColourRole): string {
  return theme.tokens[TOKENS_OF_ROLE[role].tint];
}

/** `#rrggbb` and an opacity from 0 to 1 as a CSS colour. */
export function withOpacity(hex: string, opacity: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgba(${channels.join(', ')}, ${opacity})`;
}

/** `strength` parts of one `#rrggbb` colour on another, opaque. */
export function mixed(over: string, context: string, strength: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(channel(over, at) * strength + channel(context, at) * (1 - strength)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
