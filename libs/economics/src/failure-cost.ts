/** What one failure of a pluggable module costs. */
export interface ModuleFailureInputs {
  /** Price of the replacement module, USD. */
  readonly moduleUsd: number;
  /** Hours the port is out of service. */
  readonly repairHours: number;
  /** USD per port and hour out of service. */
  readonly downtimeUsdPerPortHour: number;
}

/** What one failure of a co-packaged port costs. */
export interface CoPackagedFailureInputs {
  /** Whether the laser is a replaceable module outside the package. */
  readonly laserIsExternal: boolean;
  /** Fraction of failures that sit in the external laser; not used if the laser is inside. */
  readonly laserFailureShare: number;
  /** Price of the replacement laser module, USD. */
  readonly laserModuleUsd: number;
  /** Hours one port is out of service for a laser swap. */
  readonly laserSwapHours: number;
  /** Fraction of the other failures that force a chassis repair at once; the rest wait on spare ports and cost nothing here. */
  readonly chassisRepairShare: number;
  /** Cost of one chassis repair, USD. */
  readonly chassisRepairUsd: number;
  /** Hours the whole switch is out of service for a chassis repair. */
  readonly chassisRepairHours: number;
  /** Ports of the switch that go down with it. */
  readonly portsPerSwitch: number;
  /** USD per port and hour out of service. */
  readonly downtimeUsdPerPortHour: number;
}

/** Cost of one failure of a pluggable module, USD: the module plus the downtime of its port. */
export function moduleFailureUsd(inputs: ModuleFailureInputs): number {
  return inputs.moduleUsd + inputs.repairHours * inputs.downtimeUsdPerPortHour;
}

/**
 * Expected cost of one failure of a co-packaged port, USD:
 * U = f·(laser + h_laser·D) + (1 − f)·s·(chassis + h_chassis·n_switch·D), with f the share of failures in an external laser (0
 * where the laser is inside the package), s the share of the others repaired at once and D the downtime cost per port-hour.
 */
export function coPackagedFailureUsd(inputs: CoPackagedFailureInputs): number {
  const laserShare = inputs.laserIsExternal ? inputs.laserFailureShare : 0;
  const laserUsd = inputs.laserModuleUsd + inputs.laserSwapHours * inputs.downtimeUsdPerPortHour;
  const switchDowntimeUsd = inputs.chassisRepairHours * inputs.portsPerSwitch * inputs.downtimeUsdPerPortHour;
  const chassisUsd = inputs.chassisRepairUsd + switchDowntimeUsd;
  return laserShare * laserUsd + (1 - laserShare) * inputs.chassisRepairShare * chassisUsd;
}
