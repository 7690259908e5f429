import { EmptyState } from '@waveguide/ui';

export default function OverviewPage() {
  return <EmptyState title="The overview is being read from the ledger." />;
}
