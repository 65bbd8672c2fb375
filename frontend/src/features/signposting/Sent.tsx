import { useInfiniteQuery } from '@tanstack/react-query';
import { ButtonLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { signpostsQuery } from './queries';
import { SignpostList } from './SignpostList';

/** What the reader's organisations sent, the latest day first, with what became of it. */
export function Sent() {
  const sent = useInfiniteQuery(signpostsQuery({ direction: 'sent' }));
  return (
    <Section title="Sent, and what became of it">
      <SignpostList
        label="Signposts sent"
        list={sent}
        empty={
          <EmptyState title="Nothing is logged yet" action={<ButtonLink to="/signposts/new">Log the first</ButtonLink>}>
            Whom you point where shows who relies on whom, and what nobody in the area can take.
          </EmptyState>
        }
      />
    </Section>
  );
}
