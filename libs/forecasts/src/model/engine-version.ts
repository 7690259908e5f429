/**
 * Changes whenever the same assumptions, seed and draw count would give other results, or more of them: 1.1.0 gives power saved by
 * technology and lets watts fall after the last anchor if a revision says so; what 1.0.0 gave it gives too.
 */
export const ENGINE_VERSION = '1.1.0';
