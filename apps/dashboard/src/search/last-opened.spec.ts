/** @jest-environment jsdom */
import { keepOpened, lastOpened } from './last-opened';

const entry = (id: string) =>
  ({ kind: 'vendor', id, title: id.toUpperCase(), context: 'c', address: `/vendors/${id}` }) as const;

afterEach(() => window.localStorage.clear());

it('keeps the last five, the newest first and each once', () => {
  expect(lastOpened()).toEqual([]);
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'c']) keepOpened(entry(id));
  expect(lastOpened().map(({ id }) => id)).toEqual(['c', 'f', 'e', 'd', 'b']);
});

it.each(['no json', '{}', 'null', '[null, 5, {"kind": "vendor"}]'])('makes nothing of %s', (text) => {
  window.localStorage.setItem('waveguide.found', text);
  expect(lastOpened()).toEqual([]);
});

it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  'leads nobody to %s',
  (address) => {
    window.localStorage.setItem('waveguide.found', JSON.stringify([{ ...entry('a'), address }, entry('b')]));
    expect(lastOpened().map(({ id }) => id)).toEqual(['b']);
  },
);
