import { spawnSync } from 'node:child_process';
import path from 'node:path';

interface House {
  readonly fileCount: number;
  readonly circles: readonly (readonly string[])[];
  readonly rooms: readonly { readonly folder: string; readonly count: number }[];
  readonly pictureIsCurrent: boolean;
}

function ask(script: string, ...given: readonly string[]): unknown {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    given.length === 0 ? ['--input-type=module', '--eval', script] : [script, ...given],
    { cwd: __dirname, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('the house', () => {
  const house = ask(path.join(__dirname, 'main.mjs'), '--json') as House;

  it('was read whole', () => {
    expect(house.fileCount).toBeGreaterThan(1000);
  });

  it('has no circle of imports, those of types included', () => {
    expect(house.circles).toEqual([]);
  });

  it('has no folder of more than 40 source files', () => {
    expect(house.rooms.filter(({ count }) => count > 40)).toEqual([]);
  });

  it('looks as docs/architecture.md draws it (redraw with npm run house)', () => {
    expect(house.pictureIsCurrent).toBe(true);
  });
});

describe('what the checks would find', () => {
  it('a circle of two files that import types only', () => {
    const circles = ask(`
      import { mkdtempSync, mkdirSync, writeFileSync, rmSync } from 'node:fs';
      import { tmpdir } from 'node:os';
      import path from 'node:path';
      import { readImports } from './imports.mjs';
      const root = mkdtempSync(path.join(tmpdir(), 'waveguide-circle-'));
      for (const folder of ['libs/a', 'apps/dashboard/src', 'tools']) mkdirSync(path.join(root, folder), { recursive: true });
      writeFileSync(path.join(root, 'libs/a/one.ts'), "import type { Two } from './two';\\nexport interface One { two: Two }\\n");
      writeFileSync(path.join(root, 'libs/a/two.ts'), "import type { One } from './one';\\nexport interface Two { one: One }\\n");
      const { circles } = await readImports(root);
      rmSync(root, { recursive: true });
      console.log(JSON.stringify(circles));
    `) as readonly (readonly string[])[];
    expect(circles.flat()).toEqual(expect.arrayContaining(['libs/a/one.ts', 'libs/a/two.ts']));
  });

  it('41 files of one folder, specs and styles not counted', () => {
    const rooms = ask(`
      import { countRooms } from './rooms.mjs';
      const files = Array.from({ length: 41 }, (_, i) => \`libs/a/src/part-\${i}.ts\`);
      console.log(JSON.stringify(countRooms([...files, 'libs/a/src/part-0.spec.ts', 'libs/a/src/part.module.css', 'libs/a/src/b/c.ts'])));
    `);
    expect(rooms).toEqual([
      { folder: 'libs/a/src', count: 41 },
      { folder: 'libs/a/src/b', count: 1 },
    ]);
  });

  it('arrows that follow from two others are not drawn', () => {
    const picture = ask(`
      import { drawHouse } from './picture.mjs';
      console.log(JSON.stringify(drawHouse([
        { from: 'libs/c/src/x.ts', to: 'libs/b/src/x.ts' },
        { from: 'libs/b/src/x.ts', to: 'libs/a/src/x.ts' },
        { from: 'libs/c/src/x.ts', to: 'libs/a/src/x.ts' },
        { from: 'libs/a/src/x.spec.ts', to: 'libs/c/src/x.ts' },
      ])));
    `) as string;
    expect(picture.split('\n').filter((line) => line.includes('-->'))).toEqual([
      '  libs_b --> libs_a',
      '  libs_c --> libs_b',
    ]);
  });
});
