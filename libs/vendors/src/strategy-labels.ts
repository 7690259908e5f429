import { listText } from '@waveguide/quantity';
import {
  STRATEGY_DIMENSIONS,
  STRATEGY_DIMENSION_LIST,
  type Choice,
  type StrategyAssessment,
} from './strategy-dimensions';

const { model, openness, laser } = STRATEGY_DIMENSIONS;

/** The role a company plays in the ecosystem. */
export type StrategyModel = StrategyAssessment['model'];
/** How freely others can combine with a company's parts; analyst judgement. */
export type OpennessLevel = StrategyAssessment['openness'];
/** Where the light of a company's co-packaged optics is made. */
export type LaserChoice = StrategyAssessment['laser'];

const idsOf = Object.keys as <Id extends string>(choices: Readonly<Record<Id, Choice>>) => Id[];

export const STRATEGY_MODELS: readonly StrategyModel[] = idsOf(model.choices);
/** From the most open; those nobody has rated last. */
export const OPENNESS_LEVELS: readonly OpennessLevel[] = idsOf(openness.choices);
export const LASER_CHOICES: readonly LaserChoice[] = idsOf(laser.choices);

/** The strategy model in words, the same on every screen, slide and export. */
export function strategyModelLabel(id: StrategyModel): string {
  return model.choices[id].label;
}

/** What a strategy model means. */
export function strategyModelMeaning(id: StrategyModel): string {
  return model.choices[id].note;
}

/** An openness level in words. */
export function opennessLabel(level: OpennessLevel): string {
  return openness.choices[level].label;
}

/** What an openness level means. */
export function opennessMeaning(level: OpennessLevel): string {
  return openness.choices[level].note;
}

/** Says which dimensions are judgement: "Position and openness are analyst judgement on cited facts". */
export function judgementNote(): string {
  const judged = STRATEGY_DIMENSION_LIST.flatMap(([, { label, judged: is }]) => (is ? [label] : []));
  const names = judged.map((label, place) => (place === 0 ? label : label.toLowerCase()));
  return `${listText(names)} ${names.length === 1 ? 'is' : 'are'} analyst judgement on cited facts`;
}
