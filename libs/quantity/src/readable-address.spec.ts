import fc from 'fast-check';
import { decodedAddress, printedAddress, shortAddress } from './readable-address';

const SEED = 20261129;
const CHINESE =
  'https://www.example.cn/%E5%85%B1%E5%B0%81%E8%A3%85%E5%85%89%E5%AD%A6/%E6%8A%A5%E5%91%8A.html?utm_source=x&id=%E4%B8%80#top';

it.each([
  [CHINESE, 'www.example.cn/共封装光学/报告.html'],
  ['https://example.com/', 'example.com'],
  ['http://example.com/a%20b/c%2Fd?q=1', 'example.com/a%20b/c%2Fd'],
  ['https://example.com/%E2%80%AEfdp', 'example.com/%E2%80%AEfdp'],
  ['https://example.com/%FF%FE', 'example.com/%FF%FE'],
  ['doi:10.1000/182', 'doi:10.1000/182'],
])('shows %s as %s', (address, shown) => {
  expect(shortAddress(address, 80)).toBe(shown);
});

it('cuts a long path in its middle', () => {
  const shown = shortAddress(`https://example.com/${'part/'.repeat(40)}report.pdf`, 60);
  expect([...shown]).toHaveLength(60);
  expect(shown).toMatch(/^example\.com\/part.*….*report\.pdf$/);
});

it('prints an address whole where it is short, else without its query', () => {
  const chart = 'https://waveguide.example/forecasts?scenario=base&technologies=cpo%2Clpo%2Cnpo';
  expect(printedAddress(chart, 120)).toBe('https://waveguide.example/forecasts?scenario=base&technologies=cpo,lpo,npo');
  expect(printedAddress(`${chart}%2C${'x'.repeat(90)}`, 120)).toBe('https://waveguide.example/forecasts');
});

it(`leads to the same place when it is decoded (seed ${SEED})`, () => {
  const parts = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 4 });
  fc.assert(
    fc.property(parts, fc.string({ unit: 'grapheme', maxLength: 12 }), (path, query) => {
      const encode = (text: string) => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, ''));
      const address = `https://example.com/${path.map(encode).join('/')}?q=${encode(query)}`;
      const shown = decodedAddress(address);
      /** Host, parts of the path and query, by their separators alone. */
      const place = (text: string) => text.split(/[/?#&=]/).map(decodeURIComponent);
      expect(place(shown)).toEqual(place(address));
      expect([...shortAddress(address, 40)].length).toBeLessThanOrEqual(40);
    }),
    { seed: SEED },
  );
});
