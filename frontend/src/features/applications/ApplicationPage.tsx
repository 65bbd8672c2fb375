import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Fact, Facts } from '@/ui/Facts';
import { formatDate, formatDateTime } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { StatusBadge } from './ApplicationsPage';
import { Extend } from './Extend';
import { applicationQuery } from './queries';

const route = getRouteApi('/applications/$id');

export function ApplicationPage() {
  return (
    <MembersOnly to="read-applications" what="see applications">
      <OneApplication />
    </MembersOnly>
  );
}

function OneApplication() {
  const { id } = route.useParams();
  const query = useQuery(applicationQuery(id));
  if (query.isPending) return <LoadingState label="Loading the application" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const application = query.data.value;
  const { reference, vacancy, status, answered, questions, submittedOn, extendedUntil, extensionReason } = application;
  return (
    <>
      <PageHeader
        title={reference}
        back={
          <TextLink to="/applications" search={{ vacancyId: vacancy.id }}>
            {vacancy.name}
          </TextLink>
        }
        beside={status && <StatusBadge status={status} />}
        {...(application.can.includes('extend') && { action: <Extend application={application} /> })}
        lead="Who the candidate is and what they wrote stays hidden from you until the anonymous review is done."
      />
      <Facts>
        <Fact name="State">
          {!status && 'Shown once nobody can submit any more: until then it would tell who has just applied.'}
        </Fact>
        <Fact name="Questions answered">{answered !== undefined && `${answered} of ${questions}`}</Fact>
        <Fact name="Submitted on">{submittedOn && formatDate(submittedOn)}</Fact>
        <Fact name="More time until">{extendedUntil && formatDateTime(extendedUntil)}</Fact>
        <Fact name="Why">{extensionReason}</Fact>
      </Facts>
    </>
  );
}
