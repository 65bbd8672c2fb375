import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, SignInFirst } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { changeVacancy, vacancyImportQuery, vacancyQuery } from './queries';
import { VacancyForm } from './VacancyForm';

const route = getRouteApi('/vacancies/$id/edit');

export function EditVacancyPage() {
  const { id } = route.useParams();
  const session = useSession();
  const { opened, query } = useOpened(vacancyQuery(id));
  const mayEdit = opened?.value.status === 'draft' && opened.value.can.includes('edit');
  const imported = useQuery({ ...vacancyImportQuery(id), enabled: mayEdit, staleTime: Number.POSITIVE_INFINITY });
  if (!opened || (mayEdit && imported.isPending)) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the vacancy" />;
  }
  if (!opened.value.can.includes('edit'))
    return session === 'signed-in' ? <NoPermission what="change this vacancy" /> : <SignInFirst />;
  return (
    <>
      <PageHeader
        title={`Change ${opened.value.title}`}
        back={
          <TextLink to="/vacancies/$id" params={{ id }}>
            {opened.value.title}
          </TextLink>
        }
      />
      <VacancyForm
        vacancy={opened}
        imported={imported.data ?? undefined}
        save={(vacancy, etag) => changeVacancy(id, etag, vacancy)}
      />
    </>
  );
}
