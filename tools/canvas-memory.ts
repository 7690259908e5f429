/**
 * Environment of a process that draws pictures. The canvas gets its memory from mimalloc, which by default hands the 15 MB of every
 * picture back to the system within 10 ms and takes fresh pages for the next one; a second of patience lets pictures follow one another in
 * the same pages. In milliseconds; read when the canvas library is loaded.
 */
export const CANVAS_MEMORY = { MIMALLOC_PURGE_DELAY: '1000' } as const;
