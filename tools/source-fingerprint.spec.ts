import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sourceFingerprint } from './source-fingerprint';

describe('sourceFingerprint', () => {
  let root: string;
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  };
  const now = () => sourceFingerprint(root, ['app', 'lock.json', 'missing']);

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'sources-'));
    write('app/src/page.tsx', 'one');
    write('lock.json', '{}');
  });
  afterEach(() => fs.rmSync(root, { recursive: true }));

  it('stays when a file is only touched', () => {
    const before = now();
    fs.utimesSync(path.join(root, 'app/src/page.tsx'), new Date(), new Date(2040, 0));
    expect(now()).toBe(before);
  });
  it.each([
    ['content changes', () => write('app/src/page.tsx', 'two')],
    ['a file is added', () => write('app/src/other.tsx', '')],
    ['a file is renamed', () => fs.renameSync(path.join(root, 'app/src/page.tsx'), path.join(root, 'app/src/p.tsx'))],
    ['a file is removed', () => fs.rmSync(path.join(root, 'app/src/page.tsx'))],
    ['a single named file changes', () => write('lock.json', '{"a":1}')],
  ])('changes when %s', (_case, change) => {
    const before = now();
    change();
    expect(now()).not.toBe(before);
  });
  it('does not look at what the build does not take in or makes itself', () => {
    const before = now();
    write('app/.next/server.js', 'x');
    write('app/node_modules/x/index.js', 'x');
    write('app/src/page.spec.tsx', 'x');
    write('app/next-env.d.ts', 'x');
    expect(now()).toBe(before);
  });
});
