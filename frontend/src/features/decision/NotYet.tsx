import { asProblem } from '@/api/problem';
import { HiringNav } from '@/ui/HiringNav';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState } from '@/ui/states';

interface NotYetProps {
  id: string;
  title: string;
  error: unknown;
  onRetry: () => void;
}

/** Before the lock there is nothing to choose: says what comes first, on a page that keeps its place. */
export function NotYet({ id, title, error, onRetry }: NotYetProps) {
  if (asProblem(error).status !== 409) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <>
      <PageHeader
        title={title}
        back={
          <TextLink to="/vacancies/$id" params={{ id }}>
            The vacancy
          </TextLink>
        }
      />
      <HiringNav id={id} />
      <EmptyState
        title="Not open yet"
        action={
          <ButtonLink variant="outline" to="/vacancies/$id/review" params={{ id }}>
            Go to the review
          </ButtonLink>
        }
      >
        Applications are reviewed first. This opens once the marks are locked.
      </EmptyState>
    </>
  );
}
