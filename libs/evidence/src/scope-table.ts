import type { Scope } from './scope';

type Row = Omit<Scope, 'key'>;

function row(label: string, subject: Row['subject'], counted: Row['counted']): Row {
  return { label, subject, counted, company: null };
}

function company(name: string, of: Omit<Row, 'company'>): Row {
  return { ...of, company: name };
}

/**
 * What published figures count. Two figures are comparable only under one key: CPO with near-packaged optics is another
 * market than CPO, and a switch's selling price another boundary than its optical content.
 */
export const SCOPE_TABLE = {
  cpo: row('CPO market revenue, boundary not stated', 'cpo', 'market-revenue'),
  'cpo-all-uses': row('CPO in data centres, edge, metro, computing and sensors', 'cpo', 'market-revenue'),
  'cpo-access-network': row('CPO in the access network', 'cpo', 'market-revenue'),
  'cpo-hyperscale': row('Hyperscale part of CPO revenue', 'cpo', 'market-revenue'),
  'cpo-modules': row('CPO modules', 'cpo', 'modules'),
  'cpo-components': row('CPO-related components', 'cpo', 'components'),
  'cpo-excluding-lasers': row('CPO without external lasers', 'cpo', 'market-revenue'),
  'cpo-ports': row('CPO ports, speed not stated', 'cpo', 'ports'),
  'cpo-ports-800g-1600g': row('CPO ports of 800G and 1.6T', 'cpo', 'ports'),
  'cpo-engines-3200g': row('CPO engines of 3.2T', 'cpo', 'engines'),
  'cpo-scale-out-links': row('CPO within scale-out links', 'cpo', 'links'),
  'cpo-of-ai-modules': row('CPO within optical modules of AI data centres', 'cpo', 'modules'),
  'cpo-of-800g-1600g-ports': row('CPO within all 800G and 1.6T ports', 'cpo', 'ports'),
  'cpo-yield': row('CPO manufacturing', 'cpo', 'engines'),
  'cpo-port-power': row('CPO optical power per 800G port', 'cpo', 'ports'),
  'cpo-system-energy': row('CPO energy per bit, wide boundary', 'cpo', 'links'),
  'cpo-flap-free-hours': row('CPO ports in a field trial, hours without a flap', 'cpo', 'device-hours'),
  'cpo-link-reliability': row('CPO links in service', 'cpo', 'device-hours'),
  'cpo-timing': row('When CPO comes', 'cpo', 'statement'),
  'cpo+oio': row('CPO switches and optical I/O', 'cpo+oio', 'market-revenue'),
  'cpo+npo': row('Co-packaged and near-packaged optics', 'cpo+npo', 'market-revenue'),
  'cpo+npo-ports': row('Co-packaged and near-packaged ports', 'cpo+npo', 'ports'),
  'cpo-switch': row('CPO switches, whole industry', 'cpo-switch', 'switches'),
  'cpo-switch-share': row('CPO within data-centre switches', 'cpo-switch', 'switches'),
  'cpo-switch-price': row('CPO switch, selling price', 'cpo-switch', 'switches'),
  'lpo+cpo': row('LPO and CPO together', 'lpo+cpo', 'market-revenue'),
  'lpo+cpo-timing': row('When LPO and CPO come', 'lpo+cpo', 'statement'),
  lpo: row('LPO modules', 'lpo', 'modules'),
  'lpo-800g-module': row('One 800G LPO module', 'lpo', 'modules'),
  pluggable: row('Pluggable transceivers, boundary not stated', 'pluggable', 'market-revenue'),
  'pluggable-data-centre': row('Data-centre pluggable optics', 'pluggable', 'market-revenue'),
  'pluggable-datacom': row('Datacom transceivers and modules', 'pluggable', 'market-revenue'),
  'pluggable-cost-two-layer': row(
    'Transceivers within the cost of an AI cluster of two layers',
    'pluggable',
    'modules',
  ),
  'pluggable-cost-three-layer': row(
    'Transceivers within the cost of an AI cluster of three layers',
    'pluggable',
    'modules',
  ),
  'pluggable-cost-four-layer': row(
    'Transceivers within the cost of an AI cluster of four layers',
    'pluggable',
    'modules',
  ),
  'pluggable-link-reliability': row('Conventional modules in service', 'pluggable', 'device-hours'),
  transceivers: row('Optical transceivers, all kinds', 'transceivers', 'market-revenue'),
  'transceivers-datacom-components': row('Datacom optical components', 'transceivers', 'market-revenue'),
  'transceivers-ethernet': row('Ethernet transceivers', 'transceivers', 'market-revenue'),
  'transceivers-ethernet-top-five': row(
    'Ethernet transceivers of five cloud companies',
    'transceivers',
    'market-revenue',
  ),
  'transceivers-ethernet-with-lpo-cpo': row('Ethernet optics with LPO and CPO', 'transceivers', 'market-revenue'),
  'transceivers-ai': row('Transceivers for AI clusters', 'transceivers', 'market-revenue'),
  'transceivers-400g-plus': row('Modules of 400G and faster', 'transceivers', 'modules'),
  'transceivers-800g': row('800G modules', 'transceivers', 'modules'),
  'transceivers-800g-demand': row('800G modules demanded', 'transceivers', 'modules'),
  'transceivers-800g-top-five': row('800G modules of five cloud companies', 'transceivers', 'market-revenue'),
  'transceivers-800g-list-price': row('800G module, list price', 'transceivers', 'modules'),
  'transceivers-800g-contract-siph': row('800G silicon-photonics module, contract', 'transceivers', 'modules'),
  'transceivers-800g-contract-eml': row('800G EML module, contract', 'transceivers', 'modules'),
  'transceivers-800g-plus': row('Modules of 800G and faster', 'transceivers', 'modules'),
  'transceivers-800g-plus-share': row('800G and faster within module shipments', 'transceivers', 'modules'),
  'transceivers-1600g': row('1.6T modules', 'transceivers', 'modules'),
  'transceivers-1600g-demand': row('1.6T modules demanded', 'transceivers', 'modules'),
  'transceivers-1600g-contract-siph': row('1.6T silicon-photonics module, contract', 'transceivers', 'modules'),
  'transceiver-chipsets-1600g': row('1.6T chipsets', 'transceivers', 'chips'),
  'osfp-modules': row('OSFP modules', 'pluggable', 'modules'),
  'silicon-photonics': row('Silicon photonics, all products', 'silicon-photonics', 'market-revenue'),
  'silicon-photonics-transceivers': row('Silicon-photonics transceivers', 'silicon-photonics', 'modules'),
  'silicon-photonics-chips': row('Silicon-photonics chips', 'silicon-photonics', 'chips'),
  'silicon-photonics-pics': row('Silicon-photonics PICs', 'silicon-photonics', 'chips'),
  'silicon-photonics-share': row('Silicon photonics within transceivers', 'silicon-photonics', 'modules'),
  'silicon-photonics-with-cpo': row('Silicon-photonics transceivers, AOCs and CPO', 'silicon-photonics', 'modules'),
  'silicon-photonics-share-800g-1600g': row(
    'Silicon photonics within 800G and 1.6T modules',
    'silicon-photonics',
    'modules',
  ),
  'laser-chips': row('EML and CW laser chips', 'lasers', 'chips'),
  'switch-asic': row('Switch chip generations', 'switch-asic', 'chips'),
  'data-centre-switch': row('Ethernet data-centre switches', 'data-centre-switch', 'switches'),
  'data-centre-switch-ports-800g-plus': row(
    '800G and 1.6T within data-centre switch ports',
    'data-centre-switch',
    'ports',
  ),
  'ai-backend-switch': row('Switches in AI back-end networks', 'data-centre-switch', 'switches'),
  'ai-backend-switch-ethernet': row('Ethernet within AI back-end switches', 'data-centre-switch', 'switches'),
  'ai-networking': row('AI networking', 'ai-networking', 'market-revenue'),
  'optical-interconnect': row('Optical interconnect, all uses', 'optical-interconnect', 'market-revenue'),
  'copper-timing': row('How long copper stays', 'copper', 'statement'),
  'nvidia-cpo-switches': company('NVIDIA', {
    label: 'NVIDIA CPO switches',
    subject: 'cpo-switch',
    counted: 'switches',
  }),
  'nvidia-cpo-engines': company('NVIDIA', {
    label: 'Optical engines of one NVIDIA CPO switch',
    subject: 'cpo',
    counted: 'engines',
  }),
  'nvidia-networking': company('NVIDIA', {
    label: 'NVIDIA networking revenue',
    subject: 'ai-networking',
    counted: 'market-revenue',
  }),
  'nvidia-ethernet-switches': company('NVIDIA', {
    label: 'NVIDIA data-centre Ethernet switches',
    subject: 'data-centre-switch',
    counted: 'switches',
  }),
  'nvidia-cpo-status': company('NVIDIA', { label: 'NVIDIA CPO programme', subject: 'cpo', counted: 'statement' }),
  'broadcom-cpo-status': company('Broadcom', { label: 'Broadcom CPO programme', subject: 'cpo', counted: 'statement' }),
  'celestica-cpo-status': company('Celestica', {
    label: 'Celestica CPO programme',
    subject: 'cpo',
    counted: 'statement',
  }),
  'celestial-ai': company('Marvell', { label: 'Celestial AI revenue', subject: 'oio', counted: 'market-revenue' }),
  'google-800g-plus': company('Google', {
    label: '800G and faster modules of Google',
    subject: 'transceivers',
    counted: 'modules',
  }),
  'innolight-revenue': company('Innolight', {
    label: 'Innolight, whole company',
    subject: 'pluggable',
    counted: 'market-revenue',
  }),
  'innolight-transceivers': company('Innolight', {
    label: 'Innolight transceivers',
    subject: 'pluggable',
    counted: 'market-revenue',
  }),
  'innolight-capacity': company('Innolight', {
    label: 'Innolight module capacity',
    subject: 'pluggable',
    counted: 'modules',
  }),
  'eoptolink-revenue': company('Eoptolink', {
    label: 'Eoptolink, whole company',
    subject: 'pluggable',
    counted: 'market-revenue',
  }),
  'lumentum-revenue': company('Lumentum', {
    label: 'Lumentum, whole company',
    subject: 'lasers',
    counted: 'market-revenue',
  }),
  'coherent-revenue': company('Coherent', {
    label: 'Coherent, whole company',
    subject: 'lasers',
    counted: 'market-revenue',
  }),
  'tower-revenue': company('Tower Semiconductor', {
    label: 'Tower Semiconductor, whole company',
    subject: 'silicon-photonics',
    counted: 'market-revenue',
  }),
} as const satisfies Readonly<Record<string, Row>>;

/** What a figure counts: the closed list of this table. */
export type ScopeKey = keyof typeof SCOPE_TABLE;
