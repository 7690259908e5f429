/** Up to this many numbers, 64 MB, are kept for the next run; a longer run gives its memory back to the system. */
const MOST_KEPT = 1 << 23;

let kept: Float64Array | null = null;

/**
 * Memory for one pass, whatever stood in it before: fresh memory costs a fifth of a run, for the system hands it out page by page and the
 * garbage collector runs because of it. To be given back when nothing refers to it any more.
 */
export function borrowMemory(length: number): Float64Array {
  const memory = kept !== null && kept.length >= length ? kept : new Float64Array(length);
  kept = null;
  return memory;
}

/** Takes back borrowed memory for the next who borrows. */
export function giveBackMemory(memory: Float64Array): void {
  if (memory.length <= MOST_KEPT && (kept === null || kept.length < memory.length)) kept = memory;
}
