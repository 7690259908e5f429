import type { PaintContext } from '@waveguide/charts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What Chart.js asks of a canvas element, without a document. */
interface StandInCanvas extends Size {
  readonly style: Record<string, string>;
  getContext(): PaintContext;
  getAttribute(): null;
  setAttribute(): void;
  removeAttribute(): void;
}

/** Chart.js clears its canvas and sets the transform back; inside a larger picture both would hit the frame around it. */
const KEPT_FROM_CHART = new Set<string | symbol>(['clearRect', 'resetTransform', 'setTransform']);

/**
 * A canvas for Chart.js that paints into a part of a larger picture: raster, SVG and PDF contexts alike. The caller moves the origin
 * there first.
 */
export function embeddedCanvas<C extends PaintContext>(context: C, size: Size): StandInCanvas {
  const nothing = () => undefined;
  const canvas: StandInCanvas = {
    ...size,
    style: {},
    getContext: () => proxy,
    getAttribute: () => null,
    setAttribute: nothing,
    removeAttribute: nothing,
  };
  const proxy: C = new Proxy(context, {
    get: (target, key) => {
      if (key === 'canvas') return canvas;
      if (KEPT_FROM_CHART.has(key)) return nothing;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
  return canvas;
}
