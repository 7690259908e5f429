import { adoptionStage } from './simulate-adoption';
import { serviceStage } from './simulate-service';
import { valueStage } from './simulate-value';
import { type SimulationRequest, beginSimulation } from './simulation';

/** Whether some price of year t depends on volumes of later years, so that all volumes come first. */
export function pricesNeedAllVolumes(request: Pick<SimulationRequest, 'model'>): boolean {
  return request.model.technologies.some((technology) => technology.price.law === 'wright');
}

/** Computes the wanted series of a model over all draws, year by year, and emits each column as it is complete. */
export function simulate(request: SimulationRequest): void {
  const simulation = beginSimulation(request);
  const adopt = adoptionStage(simulation);
  const ahead = pricesNeedAllVolumes(request);
  if (ahead) simulation.years.forEach((_, yearIndex) => adopt(yearIndex));
  const value = valueStage(simulation);
  const service = serviceStage(simulation);
  simulation.years.forEach((_, yearIndex) => {
    if (!ahead) adopt(yearIndex);
    value(yearIndex);
    service(yearIndex);
  });
}
