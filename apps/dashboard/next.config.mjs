import path from 'node:path';
import { fileURLToPath } from 'node:url';

const workspaceRoot = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Faces the exported pictures are set in; static weights, read from disk by the server. */
const exportFonts = ['source-serif-4', 'ibm-plex-sans', 'ibm-plex-sans-condensed', 'gelasio', 'arimo'].map(
  (family) => `../../node_modules/@fontsource/${family}/files/${family}-latin*-normal.woff2`,
);

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
  serverExternalPackages: ['@napi-rs/canvas', 'pg', 'pg-boss', 'pptxgenjs', 'jszip'],
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
  ],
};

export default config;
