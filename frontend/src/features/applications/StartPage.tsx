import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { type VacancyView, vacancyQuery } from '@/features/vacancies/queries';
import { EditForm } from '@/ui/form/EditForm';
import { useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { Closed } from './ApplyPage';
import classes from './applications.module.css';
import { CandidateFields } from './CandidateFields';
import { candidateOf, candidateValues, fieldsOfCandidate, validateCandidate } from './candidate';
import { keepKey } from './key';
import { startApplication } from './queries';

const route = getRouteApi('/vacancies/$id/apply/you');

/** Who applies: the only page that asks it, and the one after which there is an application. */
export function StartPage() {
  const { id } = route.useParams();
  const query = useQuery(vacancyQuery(id));
  if (query.isPending) return <LoadingState label="Loading the vacancy" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return query.data.value.acceptsApplications ? (
    <StartForm vacancy={query.data.value} />
  ) : (
    <Closed vacancy={query.data.value} />
  );
}

function StartForm({ vacancy: { id, title, applying } }: { vacancy: VacancyView }) {
  const navigate = useNavigate();
  const [keyFor] = useState(idempotencyKeys);
  const { edit } = useEditForm({
    initial: candidateValues(undefined, applying.openTo),
    validate: validateCandidate,
    save: (values) => {
      const application = { vacancyId: id, candidate: candidateOf(values) };
      return startApplication(application, keyFor(application)).catch(fieldsOfCandidate);
    },
    onSaved: ({ key }) => {
      keepKey(key);
      void navigate({ to: '/my-application', replace: true });
    },
  });
  return (
    <div className={classes.column}>
      <PageHeader
        title="Who is applying?"
        back={
          <TextLink to="/vacancies/$id/apply" params={{ id }}>
            Back
          </TextLink>
        }
        lead={`For: ${title}. Reviewers do not see this. It is kept apart from your answers, so that we can write to you.`}
      />
      <EditForm
        edit={edit}
        save="Continue"
        cancel={
          <TextLink to="/vacancies/$id" params={{ id }}>
            Cancel
          </TextLink>
        }
      >
        <CandidateFields openTo={applying.openTo} />
      </EditForm>
    </div>
  );
}
