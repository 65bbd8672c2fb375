import { Badge } from '@/ui/Badge';
import { type State, stateLabel, states } from './messages';

export function StateBadge({ state }: { state: State }) {
  return <Badge tone={states.find(({ value }) => value === state)?.tone ?? 'plain'}>{stateLabel(state)}</Badge>;
}
