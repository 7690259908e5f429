import { coPackagedFailureUsd, moduleFailureUsd } from './failure-cost';

const coPackaged = {
  laserIsExternal: true,
  laserFailureShare: 0.6,
  laserModuleUsd: 700,
  laserSwapHours: 2,
  chassisRepairShare: 0.2,
  chassisRepairUsd: 65_000,
  chassisRepairHours: 12,
  portsPerSwitch: 144,
  downtimeUsdPerPortHour: 5,
};

describe('moduleFailureUsd', () => {
  it('is the module and the downtime of one port', () => {
    expect(moduleFailureUsd({ moduleUsd: 450, repairHours: 2, downtimeUsdPerPortHour: 5 })).toBe(460);
  });
});

describe('coPackagedFailureUsd', () => {
  it('weighs laser swaps against chassis repairs, which take the whole switch down', () => {
    // 0.6 · (700 + 10) = 426; 0.4 · 0.2 · (65,000 + 12 · 144 · 5) = 0.08 · 73,640 = 5,891.2.
    expect(coPackagedFailureUsd(coPackaged)).toBeCloseTo(426 + 5891.2, 9);
  });

  it('counts every failure as a chassis failure where the laser is inside the package', () => {
    expect(coPackagedFailureUsd({ ...coPackaged, laserIsExternal: false })).toBeCloseTo(0.2 * 73_640, 9);
  });

  it('costs only laser modules where no other failure is repaired at once and downtime is free', () => {
    const quiet = { ...coPackaged, chassisRepairShare: 0, downtimeUsdPerPortHour: 0 };
    expect(coPackagedFailureUsd(quiet)).toBeCloseTo(420, 9);
  });
});
