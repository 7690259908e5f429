import { readStoredShape } from '@waveguide/quantity';
import { z } from 'zod';
import { frame1 } from './frame-1';
import golden from './frame-1.golden.json';
import { readStoredFrame } from './frame';

describe('the frames that the first release stored', () => {
  it.each(golden.map((stored) => ({ stored, count: stored.length })))(
    'read with every value that they had, of $count scenarios',
    ({ stored }) => expect(readStoredFrame(stored)).toEqual(stored),
  );

  it('still read once today’s frames have a further field', () => {
    const [stored] = golden;
    const today = z.array(frame1.element.extend({ name: z.string().nullable() }));
    expect(today.safeParse(stored).success).toBe(false);
    const readers = {
      1: (kept: unknown) => today.parse(frame1.parse(kept).map((scenario) => ({ ...scenario, name: null }))),
    };
    expect(readStoredShape('This frame', stored, readers)).toEqual({
      ok: true,
      value: stored!.map((scenario) => ({ ...scenario, name: null })),
    });
  });

  it.each([
    ['of a newer version', { shape: 2, scenarios: [] }, /Start the version that stored it/],
    ['with a field nobody knows', [{ id: 'base', revision: 1, open: true, name: 'Base' }], /name/],
    ['with a scenario that has no revision', [{ id: 'base', revision: 0, open: true }], /revision/],
    ['that is none', {}, /expected array/],
  ])('refuses a frame %s', (_, stored, message) => {
    expect(() => readStoredFrame(stored)).toThrow(message);
  });
});
