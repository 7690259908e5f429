export * from './assumption-value';
export * from './consistency-check';
export * from './market-summary';
export * from './scenario';
export * from './scenario-odds';
export * from './summary-range';
export * from './threshold-years';
export * from './tornado-bar';
