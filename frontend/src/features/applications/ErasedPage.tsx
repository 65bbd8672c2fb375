import { ButtonLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import classes from './applications.module.css';

/** After everything was erased: there is nothing left to show but that. */
export function ErasedPage() {
  return (
    <div className={classes.column}>
      <PageHeader title="Everything is erased" />
      <p>
        What we held about you with this application is deleted, and its private link opens nothing any more. That there
        was an application stays counted, without anything that leads to you.
      </p>
      <div className={classes.actions}>
        <ButtonLink variant="default" to="/vacancies">
          See what is open
        </ButtonLink>
      </div>
    </div>
  );
}
