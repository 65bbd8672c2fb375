import { Badge } from '@/ui/Badge';
import { type State, states } from './messages';

export function StateBadge({ state }: { state: State }) {
  const known = states.find(({ value }) => value === state);
  return <Badge tone={known?.tone ?? 'plain'}>{known?.label ?? state}</Badge>;
}
