import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { localSecret } from './local-secret';

const run = promisify(execFile);

describe('localSecret', () => {
  let root: string;
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'waveguide-secret-'));
  });
  afterEach(() => fs.rmSync(root, { recursive: true }));

  it('is made once, for its owner alone', () => {
    const secret = localSecret(root, 'auth-secret');
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(localSecret(root, 'auth-secret')).toBe(secret);
    expect(localSecret(root, 'another')).not.toBe(secret);
    expect(fs.statSync(path.join(root, '.data', 'auth-secret')).mode & 0o777).toBe(0o600);
  });

  it('is the same for processes that ask at one moment', async () => {
    const go = path.join(root, 'go');
    const file = path.join(root, 'ask.mts');
    fs.writeFileSync(
      file,
      `import fs from 'node:fs';
       import { localSecret } from ${JSON.stringify(path.join(__dirname, 'local-secret.ts'))};
       fs.writeFileSync(${JSON.stringify(root)} + '/ready.' + process.pid, '');
       while (!fs.existsSync(${JSON.stringify(go)}));
       const told = [];
       for (let i = 0; i < 200; i++) told.push(localSecret(${JSON.stringify(root)}, 'secret-' + i));
       process.stdout.write(told.join());`,
    );
    const asked = [1, 2, 3].map(() => run(process.execPath, ['--import', 'tsx', file], { cwd: __dirname }));
    while (fs.readdirSync(root).filter((name) => name.startsWith('ready.')).length < asked.length)
      await new Promise((resolve) => setTimeout(resolve, 20));
    fs.writeFileSync(go, '');
    const told = await Promise.all(asked);
    expect(new Set(told.map(({ stdout }) => stdout)).size).toBe(1);
    expect(told[0]!.stdout).toMatch(/^[\w-]{43}(,[\w-]{43}){199}$/);
    expect(fs.readdirSync(path.join(root, '.data'))).toHaveLength(200);
  });
});
