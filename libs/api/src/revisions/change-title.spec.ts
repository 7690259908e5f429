import { missing, present } from '@waveguide/quantity';
import { changeTitle } from './change-title';
import type { ChangeEntry, MovedOutput } from './changes-schema';

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
const stamp = (parentNumber: number | null): ChangeEntry['stamp'] => ({
  scenarioId: 'base',
  scenarioName: 'Base',
  number: parentNumber === null ? 1 : parentNumber + 1,
  parentNumber,
  isHead: true,
  author: 'Ada',
  createdAt: '2026-11-23T12:00:00.000Z',
  message: 'Why',
  contentHash: 'a'.repeat(64),
  engineVersion: '1.1.0',
  seed: 1,
  drawCount: 16_384,
});
const range = (p50: number) => present({ p10: p50 / 2, p50, p90: p50 * 2 });
const revenue = (before: MovedOutput['before'], after: MovedOutput['after']): MovedOutput => ({
  output: 'revenue',
  name: 'revenue',
  unit: 'USD',
  year: 2030,
  before,
  after,
});
const ports = (before: MovedOutput['before'], after: MovedOutput['after']): MovedOutput => ({
  output: 'ports',
  name: 'ports',
  unit: 'ports',
  year: 2030,
  before,
  after,
});

describe('changeTitle', () => {
  it('says what moved, from what to what', () => {
    const outputs = [revenue(range(12e9), range(10e9)), ports(range(55e6), range(46e6))];
    expect(plain(changeTitle({ stamp: stamp(1), outputs }))).toBe(
      'Base, revision 2: in 2030 revenue $12B to $10B, ports 55M to 46M',
    );
  });

  it('leaves out what stays, and says if nothing moves', () => {
    const outputs = [revenue(range(12e9), range(12e9)), ports(range(55e6), range(46e6))];
    expect(plain(changeTitle({ stamp: stamp(1), outputs }))).toBe('Base, revision 2: in 2030 ports 55M to 46M');
    expect(plain(changeTitle({ stamp: stamp(1), outputs: outputs.slice(0, 1) }))).toBe(
      'Base, revision 2: no headline output in 2030 moves',
    );
  });

  it('adds digits until two numbers differ', () => {
    expect(plain(changeTitle({ stamp: stamp(1), outputs: [ports(range(13_000_000), range(13_100_000))] }))).toBe(
      'Base, revision 2: in 2030 ports 13.0M to 13.1M',
    );
  });

  it('says where a first revision stands', () => {
    const outputs = [revenue(null, range(12e9)), ports(null, range(55e6))];
    expect(plain(changeTitle({ stamp: stamp(null), outputs }))).toBe(
      'Base, revision 1: in 2030 revenue $12B, ports 55M',
    );
  });

  it('counts nothing that an earlier engine did not store', () => {
    const unknown = missing('not-applicable', 'The stored result has none.');
    expect(plain(changeTitle({ stamp: stamp(1), outputs: [revenue(unknown, range(12e9))] }))).toBe(
      'Base, revision 2: no headline output in 2030 moves',
    );
    expect(plain(changeTitle({ stamp: stamp(null), outputs: [revenue(null, unknown)] }))).toBe(
      'Base, revision 1: first published',
    );
  });
});
