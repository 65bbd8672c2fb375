import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type VacancyView, vacancyQuery } from '@/features/vacancies/queries';
import { count, formatDateTime, formatNumber } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader, Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import classes from './applications.module.css';

const route = getRouteApi('/vacancies/$id/apply');

/** Before one starts: what it takes, how long, and what happens with it. */
export function ApplyPage() {
  const { id } = route.useParams();
  const query = useQuery(vacancyQuery(id));
  if (query.isPending) return <LoadingState label="Loading the vacancy" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const vacancy = query.data.value;
  if (!vacancy.acceptsApplications) return <Closed vacancy={vacancy} />;
  const { title, questions, applying, deadline } = vacancy;
  const named = questions.filter(({ blind }) => !blind);
  return (
    <div className={classes.column}>
      <PageHeader title={`Apply: ${title}`} back={<BackToVacancy id={id} />} />
      {deadline && (
        <p className={classes.deadline}>
          Apply by <strong>{formatDateTime(deadline.at)}</strong>
        </p>
      )}
      <Section title="Before you start">
        <ul className={classes.points}>
          <li>
            You answer {count(questions.length, 'question', 'questions')}, one on each page
            {applying.answerStyles.length > 1 && ', in sentences or in bullet points as you like'}.
          </li>
          {applying.lengthRule && (
            <li>
              {applying.lengthRule.label}: at most {formatNumber(applying.lengthRule.maxWords)} words in all. We count
              them as you write.
            </li>
          )}
          <li>It is saved as you type. We email you a private link, so you can stop and go on later on any device.</li>
          <li>You need an email address. You do not need an account.</li>
          {applying.cvRequired && (
            <li>You need no CV yet. It is asked for later, if your answers do well in the anonymous review.</li>
          )}
        </ul>
      </Section>
      <Section title="Your application is reviewed anonymously">
        <p>
          Reviewers read one answer at a time, in an order that is different for each of them. They do not see your
          name, how to reach you, or your other answers beside it. Nobody who decides sees who you are before the review
          is done.
        </p>
        {named.length > 0 && (
          <p className={classes.after}>
            {named.length === 1 ? 'One question asks' : `${named.length} questions ask`} about you: reviewers do not get
            that answer.
          </p>
        )}
        <p className={classes.after}>
          Leave your name and contact details out of {named.length > 0 ? 'the other' : 'your'} answers.
        </p>
      </Section>
      <div className={classes.actions}>
        <ButtonLink to="/vacancies/$id/apply/you" params={{ id }}>
          Start now
        </ButtonLink>
      </div>
    </div>
  );
}

export const BackToVacancy = ({ id }: { id: string }) => (
  <TextLink to="/vacancies/$id" params={{ id }}>
    Back to the vacancy
  </TextLink>
);

export function Closed({ vacancy: { id, title } }: { vacancy: VacancyView }) {
  return (
    <>
      <PageHeader title={title} back={<BackToVacancy id={id} />} />
      <EmptyState title="Applications are closed" action={<TextLink to="/vacancies">See what is open</TextLink>}>
        This vacancy takes no more applications. If you began one, its private link still shows it.
      </EmptyState>
    </>
  );
}
