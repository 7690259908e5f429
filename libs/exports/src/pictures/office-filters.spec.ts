import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { officeLack, whySkipped } from './office-filters';

const folder = mkdtempSync(path.join(tmpdir(), 'waveguide-filters-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A LibreOffice as it lies on a disk, with these lists of filters. */
function installed(name: string, lists: Readonly<Record<string, string>>): string {
  const home = path.join(folder, name);
  const bin = path.join(home, 'bin');
  for (const each of [bin, path.join(home, 'office', 'program'), path.join(home, 'office', 'share', 'registry')])
    mkdirSync(each, { recursive: true });
  writeFileSync(path.join(home, 'office', 'program', 'soffice'), '');
  symlinkSync(path.join(home, 'office', 'program', 'soffice'), path.join(bin, 'soffice'));
  for (const [file, filter] of Object.entries(lists))
    writeFileSync(path.join(home, 'office', 'share', 'registry', file), `<node oor:name="${filter}"/>`);
  return bin;
}

describe('officeLack', () => {
  it('names the part that a LibreOffice without Calc lacks, although its main list has the filter', () => {
    const bin = installed('impress', {
      'main.xcd': 'Text - txt - csv (StarCalc)',
      'impress.xcd': 'impress_pdf_Export',
    });
    expect(officeLack(['impress-pdf'], [bin])).toBeNull();
    expect(officeLack(['impress-pdf', 'calc-csv'], [bin])).toBe(
      'LibreOffice is installed without Calc, which has the filter Text - txt - csv (StarCalc)',
    );
  });

  it('says that there is no LibreOffice, no list of filters or no poppler', () => {
    expect(officeLack(['calc-pdf'], [folder])).toBe('LibreOffice is not installed');
    const bin = installed('bare', {});
    rmSync(path.join(bin, '..', 'office', 'share'), { recursive: true });
    expect(officeLack(['calc-pdf'], [bin])).toMatch(/^LibreOffice has no list of its filters at /);
    expect(officeLack(['poppler'], [folder])).toBe('pdftotext of poppler is not installed');
  });
});

it('puts the reason into the name of what is skipped', () => {
  expect(whySkipped(null)).toBe('');
  expect(whySkipped('LibreOffice is not installed')).toBe(' (skipped: LibreOffice is not installed)');
});
