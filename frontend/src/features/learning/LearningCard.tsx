import { useQuery } from '@tanstack/react-query';
import { formatDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import classes from './learning.module.css';
import { newestNotesQuery } from './queries';

/** On an organisation's page: its newest notes, and the way to write one. */
export function LearningCard({ organisationId, mayWrite }: { organisationId: string; mayWrite: boolean }) {
  const { data } = useQuery(newestNotesQuery(organisationId));
  const items = data?.items ?? [];
  if (items.length === 0 && !mayWrite) return null;
  return (
    <Section title="What they learnt">
      {items.length > 0 && (
        <ul className={classes.newest}>
          {items.map(({ id, title, createdAt }) => (
            <li key={id}>
              <TextLink to="/learning/$id" params={{ id }}>
                {title}
              </TextLink>
              <span className={classes.muted}>{formatDate(createdAt)}</span>
            </li>
          ))}
        </ul>
      )}
      {data?.next && (
        <p>
          <TextLink to="/learning" search={{ organisationId }}>
            All their notes
          </TextLink>
        </p>
      )}
      {mayWrite && (
        <ButtonLink mt="md" variant="outline" to="/learning/new" search={{ organisationId }}>
          Share what you learnt
        </ButtonLink>
      )}
    </Section>
  );
}
