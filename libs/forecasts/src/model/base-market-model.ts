import { technologyName } from '@waveguide/technologies';
import type { IfStated, LogisticSpeed, MarketModel, TechnologyModel } from './market-model';

const FIRST_YEAR = 2024;
const LAST_YEAR = 2036;

/** Came with engine 1.1: revisions of before state no rate and keep their watts flat after the last anchor. */
const wattsDecline = (technology: string): IfStated => ({ ifStated: `${technology}-watts-decline`, otherwise: 0 });

const steepness = (key: string): LogisticSpeed => ({ kind: 'steepness', perYear: key });

const pluggable: TechnologyModel = {
  id: 'pluggable',
  name: technologyName('pluggable').short,
  substitution: { kind: 'remainder' },
  price: {
    law: 'erosion',
    referenceYear: 2026,
    referencePrice: 'pluggable-asp-2026',
    annualDecline: 'pluggable-asp-decline',
    learningRate: 'pluggable-learning',
    floor: 'asp-floor',
  },
  watts: [
    { year: 2026, watts: 'w-pluggable-800g' },
    { year: 2029, watts: { sum: [{ key: 'w-pluggable-1600g', factor: 0.5 }] } },
  ],
  wattsDecline: wattsDecline('pluggable'),
  startingBase: 'start-base-pluggable',
  cumulativeStart: 'cumulative-start-pluggable',
};

const lpo: TechnologyModel = {
  id: 'lpo',
  name: technologyName('lpo').short,
  substitution: {
    kind: 'takes-rest',
    curve: { kind: 'logistic', ceiling: 'lpo-ceiling', midpoint: 'lpo-midpoint', speed: steepness('lpo-steepness') },
    launchYear: null,
  },
  price: {
    law: 'erosion',
    referenceYear: 2026,
    referencePrice: 'lpo-asp-2026',
    annualDecline: 'lpo-asp-decline',
    learningRate: 'lpo-learning',
    floor: 'asp-floor',
  },
  watts: [
    {
      year: 2026,
      watts: {
        sum: [
          { key: 'w-lpo-800g', factor: 1 },
          { key: 'w-lpo-host-extra-800g', factor: 1 },
        ],
      },
    },
  ],
  wattsDecline: wattsDecline('lpo'),
  startingBase: 'start-base-lpo',
  cumulativeStart: 'start-base-lpo',
};

const cpo: TechnologyModel = {
  id: 'cpo',
  name: technologyName('cpo').short,
  substitution: {
    kind: 'takes-rest',
    curve: {
      kind: 'logistic',
      ceiling: 'share-ceiling',
      midpoint: 'share-midpoint',
      speed: steepness('share-steepness'),
    },
    launchYear: null,
  },
  price: {
    law: 'erosion',
    referenceYear: 2025,
    referencePrice: 'asp-2025',
    annualDecline: 'asp-decline',
    learningRate: 'asp-learning',
    floor: 'asp-floor',
  },
  watts: [
    { year: 2026, watts: 'w-cpo-800g-2026' },
    { year: 2030, watts: 'w-cpo-800g-2030' },
  ],
  wattsDecline: wattsDecline('cpo'),
  startingBase: 'start-base-cpo',
  cumulativeStart: 'start-base-cpo',
};

const oio: TechnologyModel = {
  id: 'oio',
  name: technologyName('oio').short,
  substitution: {
    kind: 'part-of',
    parent: 'cpo',
    curve: { kind: 'logistic', ceiling: 'oio-ceiling', midpoint: 'oio-midpoint', speed: steepness('oio-steepness') },
    launchYear: 2027,
  },
  price: {
    law: 'erosion',
    referenceYear: 2028,
    referencePrice: 'oio-asp-2028',
    annualDecline: 'oio-asp-decline',
    learningRate: 'oio-learning',
    floor: 'asp-floor',
  },
  watts: [{ year: 2026, watts: 'w-oio-800g' }],
  wattsDecline: wattsDecline('oio'),
  startingBase: 0,
  cumulativeStart: 0,
};

/**
 * The base model of the product: which assumption feeds which place of the market model, and the rules of the base case
 * (launch years, reference years, watts anchors, starting bases). The curve of `cpo` is the fraction going to co-packaged optics
 * with in-package optical I/O inside; OIO is part of it. Ports are 800G-equivalents, 2024 to 2036. Prices follow erosion;
 * {@link withPriceLaw} switches them to Wright's law.
 */
export const baseMarketModel: MarketModel = {
  id: 'base-market-model',
  firstYear: FIRST_YEAR,
  lastYear: LAST_YEAR,
  totalPorts: {
    kind: 'path',
    drawKey: 'total-ports-2024',
    keys: Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => `total-ports-${FIRST_YEAR + index}`),
  },
  technologies: [pluggable, lpo, cpo, oio],
  groups: [{ id: 'co-packaged', name: technologyName('co-packaged').short, members: ['cpo', 'oio'] }],
  serviceLife: 'service-life',
  pue: 'pue',
  powerReference: 'pluggable',
};
