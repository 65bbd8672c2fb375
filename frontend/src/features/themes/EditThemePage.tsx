import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, SignInFirst } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { changeTheme, themeQuery } from './queries';
import { ThemeForm } from './ThemeForm';

const route = getRouteApi('/themes/$id/edit');

export function EditThemePage() {
  const { id } = route.useParams();
  const session = useSession();
  const { opened, query } = useOpened(themeQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the theme" />;
  }
  if (!opened.value.can.includes('edit'))
    return session === 'signed-in' ? <NoPermission what="change this theme" /> : <SignInFirst />;
  return (
    <>
      <PageHeader title={`Change ${opened.value.name}`} back={<TextLink to="/themes">Themes</TextLink>} />
      <ThemeForm theme={opened} save={(theme, etag) => changeTheme(id, etag, theme)} />
    </>
  );
}
