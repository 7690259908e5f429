export { scopeRelation, type ScopeRelation } from '@waveguide/forecasts';
