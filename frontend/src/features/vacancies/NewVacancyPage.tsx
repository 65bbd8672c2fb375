import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { createVacancy } from './queries';
import { VacancyForm } from './VacancyForm';

export function NewVacancyPage() {
  const [keyFor] = useState(idempotencyKeys);
  return (
    <MembersOnly to="create-vacancy" what="draft a vacancy">
      <PageHeader
        title="Draft a vacancy"
        back={<TextLink to="/vacancies">Vacancies and open calls</TextLink>}
        lead="Title, chapter and organisation are enough to begin. The draft's page says what is missing before it can be published."
        action={
          <ButtonLink to="/vacancies/import" variant="outline">
            Start from an advert's text
          </ButtonLink>
        }
      />
      <VacancyForm save={(vacancy) => createVacancy(vacancy, keyFor(vacancy))} />
    </MembersOnly>
  );
}
