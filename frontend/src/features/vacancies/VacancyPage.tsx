import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { TextLink } from '@/ui/links';
import { ErrorState, LoadingState } from '@/ui/states';
import { Advert } from './Advert';
import { JobPostingData } from './JobPostingData';
import { vacancyQuery } from './queries';
import { StaffBar } from './StaffBar';

const route = getRouteApi('/vacancies/$id');

export function VacancyPage() {
  const { id } = route.useParams();
  const query = useQuery(vacancyQuery(id));
  if (query.isPending) return <LoadingState label="Loading the vacancy" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { value: vacancy, etag } = query.data;
  return (
    <article>
      {vacancy.acceptsApplications && vacancy.kind !== 'open-call' && <JobPostingData id={id} />}
      {vacancy.full && <StaffBar vacancy={vacancy} etag={etag} />}
      <Advert vacancy={vacancy} back={<TextLink to="/vacancies">Vacancies and open calls</TextLink>} />
    </article>
  );
}
