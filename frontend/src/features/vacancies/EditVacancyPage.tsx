import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, SignInFirst } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { changeVacancy, vacancyQuery } from './queries';
import { VacancyForm } from './VacancyForm';

const route = getRouteApi('/vacancies/$id/edit');

export function EditVacancyPage() {
  const { id } = route.useParams();
  const session = useSession();
  const { opened, query } = useOpened(vacancyQuery(id));
  if (!opened) {
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
      <VacancyForm vacancy={opened} save={(vacancy, etag) => changeVacancy(id, etag, vacancy)} />
    </>
  );
}
