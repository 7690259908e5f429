import fs from 'node:fs';
import path from 'node:path';

/** What zod's own code says, however it was minified. */
const MARK = '$ZodType';

/**
 * Pages on which somebody edits what is then sent, so that schemas belong into the browser: the composer, the workbench and a review. All
 * others only read.
 */
const EDITING_PAGES = ['/briefings/[id]', '/forecasts/[scenario]/edit', '/forecasts/reviews/[id]'];

const MANIFEST = 'page_client-reference-manifest.js';

/** What a build sends to the browsers of its readers. */
export interface SchemaBundles {
  /** Files of the build that hold zod. */
  readonly files: readonly string[];
  /** Pages, by route, that load one of them at once. */
  readonly pages: readonly string[];
}

/**
 * Which pages of a production build load zod.
 * @param next the build's folder, `.next`
 */
export function schemaBundles(next: string): SchemaBundles {
  const chunks = path.join(next, 'static', 'chunks');
  const files = fs
    .readdirSync(chunks, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && fs.readFileSync(path.join(chunks, name), 'utf8').includes(MARK));
  const app = path.join(next, 'server', 'app');
  const pages = fs
    .readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === MANIFEST)
    .filter((name) => {
      const manifest = fs.readFileSync(path.join(app, name), 'utf8');
      return files.some((file) => manifest.includes(file));
    })
    .map((name) => `/${path.dirname(name)}`.replace(/^\/\.$/, '/'))
    .sort();
  return { files, pages };
}

/** What is wrong with the bundles, a sentence each; none if pages that only read load no schemas. */
export function schemaProblems({ files, pages }: SchemaBundles): readonly string[] {
  if (files.length === 0)
    return [`No file of the build holds “${MARK}”, though the composer loads zod: the check would see nothing.`];
  return pages
    .filter((page) => !EDITING_PAGES.includes(page))
    .map(
      (page) =>
        `${page} only reads, and loads zod (${files.join(', ')}): import types from a library's main entry, and schemas from its /schema only where something is parsed.`,
    );
}
