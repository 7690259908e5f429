import path from 'node:path';
import { fileURLToPath } from 'node:url';

const workspaceRoot = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Faces the exported pictures are set in, with the lists of what is in which file; read from disk by the server. */
const exportFonts = [
  ...['source-serif-4', 'ibm-plex-sans', 'ibm-plex-sans-condensed', 'ibm-plex-sans-arabic', 'gelasio', 'arimo'].map(
    (name) => `../../node_modules/@fontsource/${name}`,
  ),
  '../../node_modules/@fontsource/roboto',
  ...['math', 'symbols', 'symbols-2', 'armenian', 'bengali', 'devanagari', 'georgian', 'tamil', 'thai'].map(
    (name) => `../../node_modules/@fontsource/noto-sans-${name}`,
  ),
  ...['noto-emoji', 'noto-sans-kr', 'noto-sans-sc'].map((name) => `../../node_modules/@fontsource-variable/${name}`),
].flatMap((folder) => [`${folder}/unicode.json`, `${folder}/files/*-normal.woff2`]);

/**
 * Plain JavaScript, because Nx reads it too and Node 20 runs no TypeScript.
 * @type {import('next').NextConfig}
 */
const config = {
  output: 'standalone',
  outputFileTracingRoot: workspaceRoot,
  outputFileTracingIncludes: Object.fromEntries(
    ['/charts/**', '/briefings/**', '/shared/**', '/api/**'].map((route) => [route, exportFonts]),
  ),
  turbopack: { root: workspaceRoot },
  reactCompiler: true,
  // The types step of `npm test` checks every project; a start should not do it a second time.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  devIndicators: false,
  // Forms of names and passwords; files go to procedures. The gate before the server holds the same bound for every address.
  experimental: { serverActions: { bodySizeLimit: '64kb' } },
  serverExternalPackages: ['@napi-rs/canvas', 'sharp', 'pg', 'pg-boss', 'pptxgenjs', 'jszip'],
  // The content security policy carries a nonce and is set per request in src/proxy.ts.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
      ],
    },
    {
      // Addresses that are secrets: no robot and no cache keeps them, and no other site hears of them.
      source: '/shared/:path*',
      headers: [
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'Cache-Control', value: 'private, no-store' },
      ],
    },
  ],
};

export default config;
