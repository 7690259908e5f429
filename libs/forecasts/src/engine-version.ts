/** Changes whenever the same assumptions, seed and draw count would give other results. */
export const ENGINE_VERSION = '1.0.0';
