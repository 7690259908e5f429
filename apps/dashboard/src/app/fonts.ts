import localFont from 'next/font/local';

/*
 * The two text faces, from their packages. They are preloaded, and until they arrive a system face stands in at their width, so that
 * lines do not break anew. The condensed cut of tables and charts keeps its own name (fonts.css), because canvases ask for it by name.
 */
export const serif = localFont({
  src: [
    {
      path: '../../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
      weight: '400',
      style: 'normal',
    },
    {
      path: '../../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
      weight: '600',
      style: 'normal',
    },
  ],
  variable: '--loaded-serif',
  adjustFontFallback: 'Times New Roman',
});

export const sans = localFont({
  src: [
    {
      path: '../../../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
      weight: '400',
      style: 'normal',
    },
    {
      path: '../../../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2',
      weight: '500',
      style: 'normal',
    },
    {
      path: '../../../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
      weight: '600',
      style: 'normal',
    },
  ],
  variable: '--loaded-sans',
  adjustFontFallback: 'Arial',
});
