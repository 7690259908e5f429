import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Filters of LibreOffice that specs use, each by its own name and the part of LibreOffice that brings it. */
const FILTERS = {
  'impress-pptx': { name: 'Impress MS PowerPoint 2007 XML', part: 'Impress' },
  'impress-pdf': { name: 'impress_pdf_Export', part: 'Impress' },
  'calc-pdf': { name: 'calc_pdf_Export', part: 'Calc' },
  'calc-csv': { name: 'Text - txt - csv (StarCalc)', part: 'Calc' },
  'calc-xlsx': { name: 'Calc MS Excel 2007 XML', part: 'Calc' },
} as const;

/** What a spec may need of other programs: filters of LibreOffice, and the programs of poppler. */
export type OfficeNeed = keyof typeof FILTERS | 'poppler';

/** Folders of programs, as PATH lists them. */
const programFolders = () => (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');

/** The folder in which LibreOffice lists what its installed parts can do; null without LibreOffice. */
function registryFolder(folders: readonly string[]): string | null {
  for (const folder of folders)
    try {
      return path.join(path.dirname(realpathSync(path.join(folder, 'soffice'))), '..', 'share', 'registry');
    } catch {
      // Not in this one.
    }
  return null;
}

/** The main list names some filters of parts that are missing, so that a part's own list has to be there too. */
function hasFilter(registry: string, { name, part }: (typeof FILTERS)[keyof typeof FILTERS]): boolean {
  const files = readdirSync(registry).filter((file) => file.endsWith('.xcd'));
  return (
    files.includes(`${part.toLowerCase()}.xcd`) &&
    files.some((file) => readFileSync(path.join(registry, file), 'utf8').includes(`"${name}"`))
  );
}

/**
 * Why a spec that needs these cannot run on this machine, for its name; null if it can.
 * @param folders where programs are looked for
 */
export function officeLack(needs: readonly OfficeNeed[], folders = programFolders()): string | null {
  for (const need of needs) {
    if (need === 'poppler') {
      const env = { PATH: folders.join(path.delimiter) };
      const missing = ['pdftotext', 'pdfinfo'].find(
        (program) => spawnSync(program, ['-v'], { env }).error !== undefined,
      );
      if (missing !== undefined) return `${missing} of poppler is not installed`;
      continue;
    }
    const registry = registryFolder(folders);
    if (registry === null) return 'LibreOffice is not installed';
    try {
      if (!hasFilter(registry, FILTERS[need]))
        return `LibreOffice is installed without ${FILTERS[need].part}, which has the filter ${FILTERS[need].name}`;
    } catch {
      return `LibreOffice has no list of its filters at ${registry}`;
    }
  }
  return null;
}

/** What the name of a spec says of it if it is skipped; nothing if it runs. */
export const whySkipped = (lack: string | null): string => (lack === null ? '' : ` (skipped: ${lack})`);
