import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isTrackingParameter, TRACKING_PARAMETERS, TRACKING_PREFIXES } from './tracking-parameters';

describe('isTrackingParameter', () => {
  it.each(['utm_source', 'UTM_Campaign', 'utm_anything', 'fbclid', 'GCLID', 'msclkid', 'mc_eid', 'pk_kwd'])(
    'knows %s',
    (name) => expect(isTrackingParameter(name)).toBe(true),
  );

  it.each(['', 'utm', 'metrc', 'scenari', 'fbclid2', 'colour', 'pkt', 'constructor'])(
    'leaves “%s” to be refused',
    (name) => expect(isTrackingParameter(name)).toBe(false),
  );

  it('is listed in the README, name by name', () => {
    const readme = readFileSync(path.join(__dirname, '../../../../README.md'), 'utf8');
    for (const name of TRACKING_PARAMETERS) expect(readme).toContain(`\`${name}\``);
    for (const prefix of TRACKING_PREFIXES) expect(readme).toContain(`\`${prefix}*\``);
  });
});
