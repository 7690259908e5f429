import { required } from '@waveguide/quantity';
import type { StackMark } from './chart-spec';

type Layer = Pick<StackMark['layers'][number], 'label' | 'values'>;

/** A layer's value at the place `at` of its mark's `xs`, from 0. @throws RangeError if the layer has none there */
export function layerValue({ label, values }: Layer, at: number): number {
  return required(values[at], `Value ${at} of the layer “${label}”`);
}

/** The height of layers on top of one another at the place `at` of their mark's `xs`. @throws RangeError if a layer has no value there */
export function stackHeight(layers: readonly Layer[], at: number): number {
  return layers.reduce((sum, layer) => sum + layerValue(layer, at), 0);
}
