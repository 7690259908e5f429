import fc from 'fast-check';
import { attachmentHeader, briefingFileName } from './file-name';

describe('the name of a briefing’s file', () => {
  it.each([
    ['Q4: what is next?', 'pptx', 'Q4- what is next.pptx'],
    ['München – 硅光子', 'pdf', 'München – 硅光子.pdf'],
    ['../../etc/passwd', 'xlsx', 'etc-passwd.xlsx'],
    ['a\u202exslx.exe\u202c', 'png-zip', 'axslx.exe (PNG).zip'],
    ['line\nbreak\0', 'svg-zip', 'line break (SVG).zip'],
    ['...', 'pdf', 'Briefing.pdf'],
    ['متى؟', 'pdf', 'متى؟.pdf'],
  ] as const)('of %j as %s is %s', (title, format, name) => {
    expect(briefingFileName(title, format)).toBe(name);
  });

  it('fits every file system and names no folder, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (title) => {
        const name = briefingFileName(title, 'png-zip');
        expect(Buffer.byteLength(name)).toBeLessThan(255);
        expect(name).not.toMatch(/[\p{Cc}"*/:<>?\\|]|^[.\s]/u);
        expect(name).not.toMatch(/\p{Surrogate}/u);
        expect(name).toMatch(/^.+ \(PNG\)\.zip$/u);
      }),
      { seed: 12 },
    );
  });
});

describe('the header of a file that is saved', () => {
  it('names it in ASCII and in UTF-8', () => {
    expect(attachmentHeader("Zoë's “plan” (1).pdf")).toBe(
      `attachment; filename="Zoe's _plan_ (1).pdf"; filename*=UTF-8''Zo%C3%AB%27s%20%E2%80%9Cplan%E2%80%9D%20%281%29.pdf`,
    );
  });

  it('is one line of printable ASCII from which the name comes back, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = briefingFileName(title, 'pdf');
        const header = attachmentHeader(name);
        expect(header).toMatch(/^[\x20-\x7e]+$/);
        const parts = /^attachment; filename="[^"\\]*"; filename\*=UTF-8''([^'()*!\s]+)$/.exec(header);
        expect(decodeURIComponent(parts?.[1] ?? '')).toBe(name);
      }),
      { seed: 13 },
    );
  });
});
