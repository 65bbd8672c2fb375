import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Badge } from '@/ui/Badge';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { About, Quotations } from './About';
import { Applying } from './Applying';
import { JobPostingData } from './JobPostingData';
import { ApplyButton, KeyFacts } from './KeyFacts';
import { More } from './More';
import { kinds, wordOf } from './messages';
import { vacancyQuery } from './queries';
import { StaffBar } from './StaffBar';
import classes from './VacancyPage.module.css';
import { VacancyStatusBadge } from './VacancyStatusBadge';
import { WhatWeLookFor } from './WhatWeLookFor';
import { Work } from './Work';

const route = getRouteApi('/vacancies/$id');

export function VacancyPage() {
  const { id } = route.useParams();
  const query = useQuery(vacancyQuery(id));
  if (query.isPending) return <LoadingState label="Loading the vacancy" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { value: vacancy, etag } = query.data;
  const { title, kind, status, organisation, team, summary, places, sample, acceptsApplications } = vacancy;
  return (
    <article>
      {acceptsApplications && kind !== 'open-call' && <JobPostingData id={id} />}
      {vacancy.full && <StaffBar vacancy={vacancy} etag={etag} />}
      <PageHeader
        title={title}
        back={<TextLink to="/vacancies">Vacancies and open calls</TextLink>}
        beside={
          <>
            <span>{[organisation.name, team && `${team} team`].filter(Boolean).join(', ')}</span>
            <span>
              {wordOf(kinds, kind)}
              {places > 1 && `, ${places} places`}
            </span>
            <VacancyStatusBadge status={status} />
            {sample && <Badge>Sample</Badge>}
          </>
        }
      />
      <div className={classes.columns}>
        <KeyFacts vacancy={vacancy} />
        <div className={classes.text}>
          {sample && (
            <p className={classes.sample}>
              A sample to try Firstmile with: a copy of a past advert, open again. Nobody hires by it.
            </p>
          )}
          {summary && <p className={classes.lead}>{summary}</p>}
          <About sections={vacancy.advert.sections ?? []} />
          <Quotations quotations={vacancy.advert.quotations ?? []} />
          <Work vacancy={vacancy} />
          <WhatWeLookFor vacancy={vacancy} />
          <Applying vacancy={vacancy} />
          <More vacancy={vacancy} />
          {acceptsApplications && (
            <div className={classes.end}>
              <ApplyButton id={id} />
            </div>
          )}
        </div>
      </div>
    </article>
  );
}
