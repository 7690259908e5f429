/**
 * What mail programs, advertisers and social networks hang onto the addresses they lead through. It says something about the way of a
 * reader and nothing about what is asked for, so that an address is read as if it were not there. The list stands in the README too.
 */
export const TRACKING_PARAMETERS: ReadonlySet<string> = new Set([
  '__s',
  '_branch_match_id',
  '_ga',
  '_gl',
  '_hsenc',
  '_hsmi',
  '_kx',
  '_openstat',
  'dclid',
  'epik',
  'fbclid',
  'gad_source',
  'gbraid',
  'gclid',
  'gclsrc',
  'igsh',
  'igshid',
  'li_fat_id',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'msclkid',
  'oly_anon_id',
  'oly_enc_id',
  'rdt_cid',
  'scid',
  'srsltid',
  'ttclid',
  'twclid',
  'vero_id',
  'wbraid',
  'wickedid',
  'yclid',
  'ysclid',
]);

/** Families whose further names campaigns make up: Google Analytics, Matomo, HubSpot. */
export const TRACKING_PREFIXES = ['utm_', 'mtm_', 'pk_', 'hsa_'] as const;

/** Whether a parameter of an address only follows its reader about. The names are of no case: mail programs change it. */
export function isTrackingParameter(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKING_PARAMETERS.has(lower) || TRACKING_PREFIXES.some((prefix) => lower.startsWith(prefix));
}
