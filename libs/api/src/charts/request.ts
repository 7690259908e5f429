import {
  CHART_IDS,
  CHART_PARAMETER_KEYS,
  CHART_PARAMETERS,
  USUAL_VALUES,
  type AskedChart,
  type ChartParameter,
  type Parameter,
  type UsualParameter,
  type ValueOf,
} from '@waveguide/charts';
import { z } from 'zod';

export { CHART_IDS, CHART_METRICS, MOST_PEERS, type ChartId } from '@waveguide/charts';

export const chartIdSchema = z.enum(CHART_IDS);

type ParameterShape = {
  readonly [P in ChartParameter]: P extends UsualParameter
    ? z.ZodDefault<z.ZodCustom<ValueOf<P>, ValueOf<P>>>
    : z.ZodOptional<z.ZodCustom<ValueOf<P>, ValueOf<P>>>;
};

/** The values that a parameter's record accepts. */
function parameterSchema<T>({ check }: Parameter<T>) {
  return z.custom<T>((value) => check(value).ok, {
    error: ({ input }) => {
      const checked = check(input);
      return checked.ok ? undefined : checked.error;
    },
  });
}

const isUsual = (parameter: ChartParameter): parameter is UsualParameter => parameter in USUAL_VALUES;

const PARAMETER_SHAPE = Object.fromEntries(
  CHART_PARAMETER_KEYS.map((parameter) => {
    const schema = parameterSchema<unknown>(CHART_PARAMETERS[parameter]);
    return [parameter, isUsual(parameter) ? schema.default(USUAL_VALUES[parameter]) : schema.optional()];
  }),
) as unknown as ParameterShape;

/** What a chart is drawn from. A chart leaves aside what it has no use for, so that a page may pass its whole view on. */
export const chartRequestSchema = z.strictObject({ id: chartIdSchema, ...PARAMETER_SHAPE });

export type ChartRequest = AskedChart;
