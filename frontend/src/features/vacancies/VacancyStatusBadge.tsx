import { Badge } from '@/ui/Badge';
import { type Status, statuses } from './messages';

export function VacancyStatusBadge({ status }: { status: Status }) {
  const known = statuses.find(({ value }) => value === status);
  return <Badge tone={known?.tone ?? 'plain'}>{known?.label ?? status}</Badge>;
}
