import { useInfiniteQuery } from '@tanstack/react-query';
import { Section } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { signpostsQuery } from './queries';
import { SignpostList } from './SignpostList';
import classes from './signposting.module.css';

/** What waits for an answer first, then what was taken on and whose outcome nobody has said. */
export function Waiting() {
  const waiting = useInfiniteQuery(signpostsQuery({ direction: 'received', state: ['offered'] }));
  const takenOn = useInfiniteQuery(
    signpostsQuery({ direction: 'received', state: ['accepted'], withoutOutcome: true }),
  );
  return (
    <>
      <Section title="Waiting for a yes or no">
        <SignpostList
          label="Hand-overs that wait"
          list={waiting}
          empty={
            <EmptyState title="Nobody waits">
              When another organisation hands somebody over to you, it stands here and an e-mail says so.
            </EmptyState>
          }
        />
      </Section>
      <Section title="Taken on: what came of it?">
        <SignpostList
          label="Hand-overs without an outcome"
          list={takenOn}
          empty={<p className={classes.quiet}>Every hand-over that was accepted has its outcome.</p>}
        />
      </Section>
    </>
  );
}
