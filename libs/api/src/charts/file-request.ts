import {
  CHART_FILE_FORMATS,
  PICTURE_RESOLUTIONS,
  PICTURE_SIZE_NAMES,
  PICTURE_THEMES,
  type ChartFileFormat,
} from '@waveguide/charts';
import { err, ok, type Result } from '@waveguide/quantity';
import { z } from 'zod';
import { readChartRequest } from './address';
import { chartIdSchema, type ChartRequest } from './request';
import { invalid, notFound, type Problem } from '../trpc/problem';

export { CHART_FILE_FORMATS, type ChartFileFormat } from '@waveguide/charts';

/** How a picture is drawn; a table leaves it aside. */
const pictureSchema = z.object({
  theme: z.enum(PICTURE_THEMES).default('light'),
  size: z.enum(PICTURE_SIZE_NAMES).default('slide16x9'),
  /** Device pixels per pixel of the size, of a PNG. */
  resolution: z.enum(PICTURE_RESOLUTIONS).default('2').transform(Number),
});
export type PictureRequest = z.output<typeof pictureSchema>;

export interface ChartFileRequest {
  readonly chart: ChartRequest;
  readonly format: ChartFileFormat;
  readonly picture: PictureRequest;
}

const PICTURE_NAMES = Object.keys(pictureSchema.shape);

/** What is asked for by `/charts/<id>.<format>?…`; an unknown chart or format does not exist, a bad parameter is told by its name. */
export function readChartFileRequest(file: string, query: URLSearchParams): Result<ChartFileRequest, Problem> {
  const dot = file.lastIndexOf('.');
  const format = CHART_FILE_FORMATS.find((candidate) => candidate === file.slice(dot + 1));
  const id = chartIdSchema.safeParse(file.slice(0, Math.max(dot, 0)));
  if (dot < 1 || format === undefined || !id.success) return err(notFound('chart file', file));
  const picture = pictureSchema.safeParse(
    Object.fromEntries([...query].filter(([name]) => PICTURE_NAMES.includes(name))),
  );
  if (!picture.success) {
    const [issue] = picture.error.issues;
    return err(invalid([String(issue?.path[0])], `“${String(issue?.path[0])}”: ${issue?.message ?? 'is not valid'}.`));
  }
  const rest = new URLSearchParams([...query].filter(([name]) => !PICTURE_NAMES.includes(name)));
  const chart = readChartRequest(id.data, rest, PICTURE_NAMES);
  return chart.ok ? ok({ chart: chart.value, format, picture: picture.data }) : chart;
}

/** A name that still says what the file holds when it lies in somebody's downloads. */
export function chartFileName({ chart, format }: ChartFileRequest, revision: number | null): string {
  const parts = ['waveguide', chart.id];
  if (revision !== null) parts.push(chart.scenarioId, `r${revision}`);
  return `${parts.join('-')}.${format}`;
}
