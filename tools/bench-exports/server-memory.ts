import { CANVAS_MEMORY } from '../canvas-memory';

// The measured process draws with the memory settings of the server; this module comes before the one that loads the canvas.
for (const [name, value] of Object.entries(CANVAS_MEMORY)) process.env[name] ??= value;
