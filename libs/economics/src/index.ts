export * from './annuity';
export * from './break-even';
export * from './cost-of-ownership';
export * from './failure-cost';
export * from './network-power';
export * from './topology';
