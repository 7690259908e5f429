import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MilestoneStage } from '../milestone';
import { eventStatus } from './event-status';
import { isShipment } from './shipment';

const page = readFileSync(join(__dirname, '../../../../docs/methods/milestones-and-timing.md'), 'utf8');

interface WorkedExample {
  readonly inputs: {
    readonly readTo: string;
    readonly asOf: string;
    readonly events: readonly { readonly date: string; readonly planned: boolean; readonly stage: MilestoneStage }[];
  };
  readonly results: { readonly statuses: readonly string[]; readonly shipments: readonly boolean[] };
}

describe('docs/methods/milestones-and-timing.md', () => {
  it('states what the library computes', () => {
    const { inputs, results } = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '') as WorkedExample;
    expect(inputs.events.map((event) => eventStatus(event, inputs.asOf))).toEqual(results.statuses);
    expect(inputs.events.map((event) => isShipment(event, inputs.readTo))).toEqual(results.shipments);
  });
});
