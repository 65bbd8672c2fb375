import { useMe } from '@/auth/me';
import { useSession } from '@/auth/useSession';
import { LoadingState } from '@/ui/states';
import { PublicHome } from './PublicHome';
import { StartPage } from './StartPage';

export function HomePage() {
  const session = useSession();
  const me = useMe();
  if (me) return <StartPage me={me} />;
  if (session === 'starting' || session === 'signed-in') return <LoadingState label="Loading your start page" />;
  return <PublicHome />;
}
