import { judgementNote, STRATEGY_MODELS, strategyModelLabel } from './strategy-labels';
import { VENDOR_TYPES, vendorTypeLabel } from './vendor';

describe('labels of vendors', () => {
  it('name every strategy model and vendor type differently', () => {
    const labels = [...STRATEGY_MODELS.map(strategyModelLabel), ...VENDOR_TYPES.map(vendorTypeLabel)];
    expect(new Set(labels).size).toBe(STRATEGY_MODELS.length + VENDOR_TYPES.length);
    expect(strategyModelLabel('vertically-integrated')).toBe('Vertically integrated');
    expect(strategyModelLabel('merchant')).toBe('Merchant parts');
  });
});

it('says which dimensions are judgement', () => {
  expect(judgementNote()).toBe('Position and openness are analyst judgement on cited facts');
});
