import { THEME_NAMES } from '../spec/theme';

/** What can be chosen about a picture besides its format, by its name in addresses. A table has no looks. */
export type PictureOption = 'size' | 'theme' | 'resolution';

interface FormatRecord {
  readonly name: string;
  /** What it is good for, in half a sentence. */
  readonly note: string;
  readonly contentType: string;
  readonly options: readonly PictureOption[];
  /** True if no browser shows it, so that it goes to the downloads. */
  readonly attached: boolean;
}

const FORMATS = {
  png: {
    name: 'PNG picture',
    note: 'for a slide or a mail',
    contentType: 'image/png',
    options: ['size', 'theme', 'resolution'],
    attached: false,
  },
  svg: {
    name: 'SVG drawing',
    note: 'sharp at any size, its text is text',
    contentType: 'image/svg+xml; charset=utf-8',
    options: ['size', 'theme'],
    attached: false,
  },
  pdf: {
    name: 'PDF page',
    note: 'vector, for a document or print',
    contentType: 'application/pdf',
    options: ['size', 'theme'],
    attached: false,
  },
  pptx: {
    name: 'PowerPoint slide',
    note: 'a chart that can be edited, where the program has one',
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    options: ['size', 'theme'],
    attached: true,
  },
  xlsx: {
    name: 'Excel workbook',
    note: 'numbers, units and sources',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    options: [],
    attached: true,
  },
  csv: {
    name: 'CSV table',
    note: 'every number in full',
    contentType: 'text/csv; charset=utf-8',
    options: [],
    attached: true,
  },
  json: {
    name: 'JSON',
    note: 'for a program',
    contentType: 'application/json; charset=utf-8',
    options: [],
    attached: false,
  },
} as const satisfies Readonly<Record<string, FormatRecord>>;

/** A format of exported charts; it ends the file's name. */
export type ChartFileFormat = keyof typeof FORMATS;

/** Every format, in the order of the choice. */
export const CHART_FILE_FORMATS = Object.keys(FORMATS) as readonly ChartFileFormat[];

export function formatRecord(format: ChartFileFormat): FormatRecord {
  return FORMATS[format];
}

/** Named as in addresses; the first is the usual one. */
export const PICTURE_SIZE_NAMES = ['slide16x9', 'document', 'square'] as const;
export type PictureSizeName = (typeof PICTURE_SIZE_NAMES)[number];

export const PICTURE_THEMES = THEME_NAMES;

/** Pixels of a PNG per pixel of its size. */
export const PICTURE_RESOLUTIONS = ['1', '2', '3', '4'] as const;
export type PictureResolution = (typeof PICTURE_RESOLUTIONS)[number];
