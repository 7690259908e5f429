import { present } from '@waveguide/quantity';
import {
  furthestProduct,
  newestAnnouncedFirst,
  productStageText,
  stageAndStatus,
  statusBeyondStage,
} from './product-stage';
import { sampleProduct } from './sample-vendor';

const DAYS = { readTo: '2026-10-05', asOf: '2026-11-29' };

describe('productStageText', () => {
  const text = (of: Parameters<typeof sampleProduct>[0]) => productStageText(sampleProduct(of), DAYS);

  it('names the stage alone where dates add nothing', () => {
    expect(text({ stage: 'shipping', shippingOn: present('2024-03-14') })).toBe('shipping');
    expect(text({ stage: 'volume', shippingOn: present('2026') })).toBe('in volume');
    expect(text({ stage: 'sampling' })).toBe('sampling');
  });

  it('says what is planned, overdue or not dated', () => {
    expect(text({ stage: 'shipping' })).toBe('said to be shipping, no date stated');
    expect(text({ stage: 'announced', shippingOn: present('2027') })).toBe('announced, shipment planned');
    expect(text({ stage: 'announced', shippingOn: present('2025') })).toBe(
      'announced, shipment overdue, not confirmed',
    );
    expect(text({ stage: 'volume', shippingOn: present('2027') })).toBe('shipment planned');
  });
});

describe('statusBeyondStage', () => {
  const beyond = (stage: 'shipping' | 'announced', status: string) => statusBeyondStage({ stage, status });

  it('never says the stage again', () => {
    expect(beyond('shipping', 'shipping')).toBeNull();
    expect(beyond('shipping', 'Shipping (early access)')).toBe('early access');
    expect(beyond('announced', 'roadmap 2028')).toBe('roadmap 2028');
  });
});

describe('stageAndStatus', () => {
  const text = (of: Parameters<typeof sampleProduct>[0]) => stageAndStatus(sampleProduct(of), DAYS);

  it('says the stage once', () => {
    const shippingOn = present('2024-03-14');
    expect(text({ stage: 'shipping', shippingOn, status: 'delivered from March 2024' })).toBe(
      'shipping: delivered from March 2024',
    );
    expect(text({ stage: 'shipping', shippingOn, status: 'shipping (early access)' })).toBe('shipping: early access');
    expect(text({ stage: 'sampling', status: 'sampling to partners' })).toBe('sampling to partners');
    expect(text({ stage: 'announced', status: 'announced' })).toBe('announced');
  });
});

describe('furthestProduct', () => {
  const product = (id: string, stage: 'shipping' | 'announced', on: string) =>
    sampleProduct({ id, stage, announcedOn: present(on) });

  it('prefers the later stage to the later announcement', () => {
    const old = product('old', 'shipping', '2021');
    expect(furthestProduct([product('new', 'announced', '2026'), old])).toBe(old);
  });

  it('prefers the later announcement among equals', () => {
    const later = product('later', 'shipping', '2025-10');
    expect(furthestProduct([product('earlier', 'shipping', '2023-03'), later])).toBe(later);
  });

  it('knows that there may be none', () => {
    expect(furthestProduct([])).toBeNull();
  });
});

it('orders products by their announcement, the newest first and those without a date last', () => {
  const products = ['2021', null, '2025-10', '2023-03'].map((on, i) =>
    sampleProduct({ id: `${i}`, ...(on === null ? {} : { announcedOn: present(on) }) }),
  );
  expect(newestAnnouncedFirst(products).map(({ id }) => id)).toEqual(['2', '3', '0', '1']);
});
