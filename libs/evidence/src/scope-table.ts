/** The market or technology that a scope is about; coarser than the scope key, for filters and colours. */
export type ScopeSubject =
  | 'cpo'
  | 'cpo+npo'
  | 'cpo+oio'
  | 'cpo-switch'
  | 'lpo'
  | 'lpo+cpo'
  | 'oio'
  | 'pluggable'
  | 'transceivers'
  | 'silicon-photonics'
  | 'lasers'
  | 'switch-asic'
  | 'data-centre-switch'
  | 'ai-networking'
  | 'optical-interconnect'
  | 'copper'
  | 'cables'
  | 'ocs'
  | 'accelerators'
  | 'capex'
  | 'data-centre-energy';

/** What is counted within a scope. */
export type Counted =
  | 'ports'
  | 'engines'
  | 'modules'
  | 'switches'
  | 'chips'
  | 'components'
  | 'market-revenue'
  | 'links'
  | 'device-hours'
  | 'spending'
  | 'energy'
  | 'electric-power'
  | 'statement';

/** What a figure of a scope counts. */
export interface ScopeRow {
  /** What it counts, in words a chart can carry. */
  readonly label: string;
  readonly subject: ScopeSubject;
  readonly counted: Counted;
  /** The company to which the figure is confined, or null for the whole market. */
  readonly company: string | null;
}

function row(label: string, subject: ScopeRow['subject'], counted: ScopeRow['counted']): ScopeRow {
  return { label, subject, counted, company: null };
}

function company(name: string, of: Omit<ScopeRow, 'company'>): ScopeRow {
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
  'cpo-flap-free-hours': row('CPO ports in a laboratory test, hours without a flap', 'cpo', 'device-hours'),
  'cpo-link-reliability': row('CPO links in service', 'cpo', 'device-hours'),
  'cpo-timing': row('When CPO comes', 'cpo', 'statement'),
  'cpo+oio': row('CPO switches and optical I/O', 'cpo+oio', 'market-revenue'),
  'cpo+npo': row('Co-packaged and near-packaged optics', 'cpo+npo', 'market-revenue'),
  'cpo+npo-ports': row('Co-packaged and near-packaged ports', 'cpo+npo', 'ports'),
  'cpo-switch': row('CPO switches, whole industry', 'cpo-switch', 'switches'),
  'cpo-switch-share': row('CPO within data-centre switches', 'cpo-switch', 'switches'),
  'cpo-switch-optical-content': row(
    'Optical content of one CPO switch of 144 ports of 800G',
    'cpo-switch',
    'components',
  ),
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
  'transceivers-excluding-access': row('Transceivers without FTTx and wireless', 'transceivers', 'market-revenue'),
  'optical-components-modules': row('Optical components and modules', 'transceivers', 'market-revenue'),
  'transceivers-ethernet-top-four': row(
    'Ethernet transceivers of four cloud companies',
    'transceivers',
    'market-revenue',
  ),
  'transceivers-ethernet-200g-400g': row('Ethernet transceivers of 200G and 400G', 'transceivers', 'market-revenue'),
  'transceivers-ethernet-share': row('Ethernet within all transceivers', 'transceivers', 'market-revenue'),
  'transceivers-4x100g-8x100g-ai': row('4x100G and 8x100G transceivers for AI', 'transceivers', 'market-revenue'),
  'transceivers-1600g-3200g-lpo-cpo': row('1.6T and 3.2T transceivers, LPO and CPO', 'transceivers', 'market-revenue'),
  'lpo+cpo-of-800g-1600g-ports': row('LPO and CPO within all 800G and 1.6T ports', 'lpo+cpo', 'ports'),
  'high-speed-cables': row('AOC, DAC and AEC together', 'cables', 'market-revenue'),
  aec: row('Active electrical cables', 'copper', 'market-revenue'),
  dac: row('Passive copper cables', 'copper', 'market-revenue'),
  aoc: row('Active optical cables', 'cables', 'market-revenue'),
  ocs: row('Optical circuit switches', 'ocs', 'market-revenue'),
  'ai-optical-interconnect': row('Optical interconnect of AI', 'optical-interconnect', 'market-revenue'),
  'data-centre-switch-ports': row('Data-centre Ethernet switch ports, all speeds', 'data-centre-switch', 'ports'),
  'data-centre-switch-ports-800g': row('800G within data-centre switch ports', 'data-centre-switch', 'ports'),
  'ethernet-switch-all': row('Ethernet switches, campus and data centre', 'data-centre-switch', 'switches'),
  'ethernet-switch-200g-plus': row('Ethernet switches of 200G and faster', 'data-centre-switch', 'switches'),
  'ethernet-switch-ports-100g': row('100G Ethernet switch ports', 'data-centre-switch', 'ports'),
  'genai-ethernet-switch': row('Ethernet switches of generative-AI data centres', 'data-centre-switch', 'switches'),
  'ai-accelerators': row('High-end accelerators, GPUs and custom', 'accelerators', 'chips'),
  'ai-accelerators-gpus': row('Data-centre GPUs of three makers', 'accelerators', 'chips'),
  'data-centre-capex': row('Data-centre capital expenditure, world', 'capex', 'spending'),
  'data-centre-capex-top-four': row('Data-centre capital expenditure of four cloud companies', 'capex', 'spending'),
  'capex-hyperscalers': row('Capital expenditure of hyperscalers, members not named', 'capex', 'spending'),
  'us-data-centre-electricity': row('US data centres within US electricity use', 'data-centre-energy', 'energy'),
  'us-data-centre-energy': row('Electricity use of US data centres', 'data-centre-energy', 'energy'),
  'us-data-centre-power': row('Power capacity for US data centres', 'data-centre-energy', 'electric-power'),
  'world-data-centre-electricity': row('Data centres within world electricity use', 'data-centre-energy', 'energy'),
  'world-data-centre-energy': row('Electricity use of data centres worldwide', 'data-centre-energy', 'energy'),
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
  'nvidia-dc-gpus': company('NVIDIA', { label: 'NVIDIA data-centre GPUs', subject: 'accelerators', counted: 'chips' }),
  'google-tpus': company('Google', { label: 'Google TPUs', subject: 'accelerators', counted: 'chips' }),
  'capex-amazon': company('Amazon', { label: 'Capital expenditure of Amazon', subject: 'capex', counted: 'spending' }),
  'capex-alphabet': company('Alphabet', {
    label: 'Capital expenditure of Alphabet',
    subject: 'capex',
    counted: 'spending',
  }),
  'capex-meta': company('Meta', { label: 'Capital expenditure of Meta', subject: 'capex', counted: 'spending' }),
  'capex-microsoft': company('Microsoft', {
    label: 'Capital expenditure of Microsoft',
    subject: 'capex',
    counted: 'spending',
  }),
  'coherent-datacentre-communications': company('Coherent', {
    label: 'Coherent, segment Datacenter and Communications',
    subject: 'lasers',
    counted: 'market-revenue',
  }),
  'coherent-served-market': company('Coherent', {
    label: 'Market that Coherent says it can serve',
    subject: 'optical-interconnect',
    counted: 'market-revenue',
  }),
  'lumentum-ocs': company('Lumentum', {
    label: 'Lumentum optical circuit switches',
    subject: 'ocs',
    counted: 'market-revenue',
  }),
  'google-ocs': company('Google', {
    label: 'Optical circuit switches within TPU v4 cost',
    subject: 'ocs',
    counted: 'switches',
  }),
  'google-ocs-power-share': company('Google', {
    label: 'Optical circuit switches within TPU v4 power',
    subject: 'ocs',
    counted: 'switches',
  }),
  'credo-revenue': company('Credo', { label: 'Credo, whole company', subject: 'copper', counted: 'market-revenue' }),
  'credo-aec-share': company('Credo', { label: 'Credo within AEC', subject: 'copper', counted: 'market-revenue' }),
  'aaoi-revenue': company('Applied Optoelectronics', {
    label: 'Applied Optoelectronics, whole company',
    subject: 'pluggable',
    counted: 'market-revenue',
  }),
  'aaoi-800g-capacity': company('Applied Optoelectronics', {
    label: 'Applied Optoelectronics 800G capacity',
    subject: 'pluggable',
    counted: 'modules',
  }),
  'fabrinet-revenue': company('Fabrinet', {
    label: 'Fabrinet, whole company',
    subject: 'pluggable',
    counted: 'market-revenue',
  }),
  'macom-revenue': company('MACOM', {
    label: 'MACOM, whole company',
    subject: 'transceivers',
    counted: 'market-revenue',
  }),
  'broadcom-ai-semiconductors': company('Broadcom', {
    label: 'Broadcom AI semiconductors',
    subject: 'accelerators',
    counted: 'market-revenue',
  }),
  'nvidia-pluggable-switches': company('NVIDIA', {
    label: 'NVIDIA switches with pluggable modules',
    subject: 'data-centre-switch',
    counted: 'switches',
  }),
  'foxconn-cpo-switches': company('Foxconn', {
    label: 'CPO switches built by Foxconn',
    subject: 'cpo-switch',
    counted: 'switches',
  }),
  'nvidia-data-centre': company('NVIDIA', {
    label: 'NVIDIA data-centre segment',
    subject: 'accelerators',
    counted: 'market-revenue',
  }),
  'nvidia-revenue': company('NVIDIA', {
    label: 'NVIDIA, whole company',
    subject: 'accelerators',
    counted: 'market-revenue',
  }),
  'tower-siph-capacity': company('Tower Semiconductor', {
    label: 'Tower silicon-photonics capacity',
    subject: 'silicon-photonics',
    counted: 'chips',
  }),
  'semtech-data-centre': company('Semtech', {
    label: 'Semtech data-centre sales',
    subject: 'transceivers',
    counted: 'market-revenue',
  }),
  'maxlinear-revenue': company('MaxLinear', {
    label: 'MaxLinear, whole company',
    subject: 'transceivers',
    counted: 'market-revenue',
  }),
  'marvell-cpo-status': company('Marvell', { label: 'Marvell CPO programme', subject: 'cpo', counted: 'statement' }),
  'nvidia-rubin-ultra-cycle': company('NVIDIA', {
    label: 'Network content of NVIDIA’s Rubin Ultra generation, whole product cycle',
    subject: 'ai-networking',
    counted: 'market-revenue',
  }),
  'nvidia-rubin-ultra-cycle-cpo': company('NVIDIA', {
    label: 'CPO content of NVIDIA’s Rubin Ultra generation, whole product cycle',
    subject: 'cpo',
    counted: 'market-revenue',
  }),
} as const satisfies Readonly<Record<string, ScopeRow>>;

/** What a figure counts: the closed list of this table. */
export type ScopeKey = keyof typeof SCOPE_TABLE;
