import { inOrder, outcomeText, progressText, sizeText, type ExportLine } from './text';

const line = (over: Partial<ExportLine>): ExportLine => ({
  id: 'e1',
  format: 'pptx',
  state: 'running',
  slidesDone: 0,
  slidesTotal: 12,
  attempt: 1,
  failure: null,
  fileName: null,
  byteCount: null,
  briefingVersion: 1,
  requestedByName: 'Ada',
  createdAt: new Date('2026-11-23T10:00:00Z'),
  finishedAt: null,
  expiresAt: null,
  expired: false,
  href: null,
  ...over,
});

describe('how far a file is', () => {
  it.each([
    [{ state: 'queued', attempt: 0 }, 'Waiting for its turn'],
    [{ state: 'queued', attempt: 1 }, 'Waiting to be tried once more'],
    [{ slidesDone: 0 }, 'slide 1 of 12'],
    [{ slidesDone: 2 }, 'slide 3 of 12'],
    [{ slidesDone: 2, attempt: 2 }, 'slide 3 of 12, second attempt'],
    [{ slidesDone: 12 }, 'putting the file together'],
  ] as const)('%j: %s', (over, text) => {
    expect(progressText(line(over))).toBe(text);
  });
});

describe('what became of a file', () => {
  it('is said by its name', () => {
    expect(outcomeText(line({ state: 'done' }))).toBe('PowerPoint: ready to download');
    expect(outcomeText(line({ state: 'done', expired: true, format: 'svg-zip' }))).toBe('Pictures, SVG: expired');
  });
});

describe('files', () => {
  it('stand newest first, those of one export in the order of the choice', () => {
    const later = new Date('2026-11-23T10:05:00Z');
    // They are written down one after the other.
    const after = (ms: number) => new Date(Date.UTC(2026, 10, 23, 10, 0, 0, ms));
    const lines = [
      line({ id: 'svg', format: 'svg-zip', createdAt: after(40) }),
      line({ id: 'late', format: 'pdf', createdAt: later }),
      line({ id: 'pptx' }),
      line({ id: 'xlsx', format: 'xlsx', createdAt: after(20) }),
    ];
    expect(inOrder(lines).map(({ id }) => id)).toEqual(['late', 'pptx', 'xlsx', 'svg']);
  });
});

describe('a size', () => {
  it.each([
    [812, '812 bytes'],
    [45_400, '45 kB'],
    [1_260_000, '1.3 MB'],
  ])('of %d is %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
