import { useQuery } from '@tanstack/react-query';
import { useMay } from '@/auth/me';
import { TextLink } from '@/ui/links';
import { waitingQuery } from './queries';

/** On the start page, as one more thing to begin with: only while pairs wait. */
export function WaitingCard() {
  const enabled = useMay('merge-organisations');
  const { data } = useQuery({ ...waitingQuery, enabled });
  if (!enabled || !data || data.items.length === 0) return null;
  return (
    <li>
      <TextLink to="/duplicates">Look at likely duplicates</TextLink>
      <p>Entries that may be the same organisation. Merge them, or say that they are two.</p>
    </li>
  );
}
