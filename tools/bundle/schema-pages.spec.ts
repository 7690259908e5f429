import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { schemaBundles, schemaProblems } from './schema-pages';

describe('bundles that hold schemas', () => {
  const next = fs.mkdtempSync(path.join(os.tmpdir(), 'bundles-'));
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(next, name)), { recursive: true });
    fs.writeFileSync(path.join(next, name), text);
  };
  afterAll(() => fs.rmSync(next, { recursive: true, force: true }));

  it('are told by what zod says, page by page', () => {
    write('static/chunks/a1.js', 'let t=f("$ZodType",(e)=>e)');
    write('static/chunks/b2.js', 'let t=1');
    write('server/app/page_client-reference-manifest.js', '{"chunks":["/_next/static/chunks/b2.js"]}');
    write('server/app/vendors/page_client-reference-manifest.js', '{"chunks":["/_next/static/chunks/a1.js"]}');
    write('server/app/briefings/[id]/page_client-reference-manifest.js', '{"chunks":["/_next/static/chunks/a1.js"]}');
    const found = schemaBundles(next);
    expect(found).toEqual({ files: ['a1.js'], pages: ['/briefings/[id]', '/vendors'] });
    expect(schemaProblems(found)).toEqual([expect.stringMatching(/^\/vendors only reads, and loads zod \(a1\.js\)/)]);
    expect(schemaProblems({ files: ['a1.js'], pages: ['/briefings/[id]'] })).toEqual([]);
  });

  it('that name zod nowhere are no success', () => {
    expect(schemaProblems({ files: [], pages: [] })).toHaveLength(1);
  });
});
