export { useCommand } from '../trpc/use-command';
