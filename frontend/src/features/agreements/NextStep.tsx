import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '@/auth/me';
import { formatDate } from '@/ui/format';
import { ButtonLink } from '@/ui/links';
import classes from './agreement.module.css';
import { ProposeDialog } from './dialogs';
import { clauseLabel } from './foundations';
import { allOf, notYetAgreed } from './messages';
import type { AgreementParty, AgreementView } from './queries';
import type { StepMutation } from './useStep';

interface NextStepProps {
  agreement: AgreementView;
  etag: string;
  step: StepMutation;
  onAgree: (party: AgreementParty) => void;
}

/** What the reader can do next, or whom it waits for: one sentence and at most one thing to press. */
export function NextStep(props: NextStepProps) {
  const { agreement } = props;
  if (agreement.state === 'ended') return <Ended agreement={agreement} />;
  if (agreement.changing) return <Changing agreement={agreement} />;
  if (agreement.state === 'draft') return <Drafted {...props} />;
  if (agreement.state === 'proposed') return <Proposed {...props} />;
  return <Agreed agreement={agreement} />;
}

function Drafted({ agreement, etag, step }: NextStepProps) {
  const { id, number, missing, can } = agreement;
  const [asking, setAsking] = useState(false);
  if (missing.length > 0)
    return (
      <section className={classes.next} aria-label="Next step">
        <h2>{missing.length === 1 ? 'One clause is still open' : `${missing.length} clauses are still open`}</h2>
        <p>{missing.map(clauseLabel).join(', ')}. It can be proposed once all are written.</p>
        {can.includes('edit') && (
          <ButtonLink to="/agreements/$id/edit" params={{ id }}>
            Go on writing
          </ButtonLink>
        )}
      </section>
    );
  return (
    <section className={classes.next} aria-label="Next step">
      <h2>Every clause is written</h2>
      <p>Read it once as the parties will. Then propose it to them; until then only the alliance’s staff see it.</p>
      {can.includes('propose') && <Button onClick={() => setAsking(true)}>Propose version {number}</Button>}
      {asking && <ProposeDialog agreement={agreement} etag={etag} step={step} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Proposed({ agreement, onAgree }: NextStepProps) {
  const waiting = agreement.parties.filter(({ assent }) => !assent);
  const mine = waiting.filter(({ can }) => can.includes('assent'));
  const names = waiting.map(({ organisation }) => organisation);
  return (
    <section className={classes.next} aria-label="Next step">
      <h2>{notYetAgreed(names)}</h2>
      {mine.length > 0 ? (
        <p>
          That is your word to give. Reading takes about ten minutes. Ask about anything that is not clear; when all is
          well, agree. Nothing binds anybody until every party has said yes.
        </p>
      ) : (
        <Waiting agreement={agreement} />
      )}
      <div className={classes.buttons}>
        {mine.map((one) => (
          <Button key={one.organisation.id} onClick={() => onAgree(one)}>
            Agree for {one.organisation.name}
          </Button>
        ))}
        {mine.length > 0 && (
          <Button component="a" href="#questions" variant="default">
            Ask something
          </Button>
        )}
      </div>
    </section>
  );
}

function Waiting({ agreement }: { agreement: AgreementView }) {
  const me = useMe();
  const { parties, proposed } = agreement;
  const given = parties.filter(({ assent }) => assent).map(({ organisation }) => organisation);
  const own = given.filter(({ id }) => me?.organisations.some((one) => one.id === id));
  return (
    <p>
      {own.length > 0 && `You have done your part: ${allOf(own)} has agreed. `}
      {own.length === 0 && given.length > 0 && `${allOf(given)} ${given.length === 1 ? 'has' : 'have'} agreed. `}
      {proposed && `It was proposed on ${formatDate(proposed.at)} by ${proposed.by}.`}
    </p>
  );
}

function Agreed({ agreement }: { agreement: AgreementView }) {
  const { agreedAt, reviewOn, reviewDue } = agreement;
  return (
    <section className={classes.next} data-tone={reviewDue ? undefined : 'good'} aria-label="Next step">
      <h2>{reviewDue ? 'Its review is due' : 'Every party has agreed'}</h2>
      <p>
        {agreedAt && `In force since ${formatDate(agreedAt)}, when the last party agreed. `}
        {reviewOn &&
          (reviewDue
            ? `The parties wanted to look at it together on ${formatDate(reviewOn)}.`
            : `The parties look at it together on ${formatDate(reviewOn)}.`)}
      </p>
    </section>
  );
}

function Changing({ agreement }: { agreement: AgreementView }) {
  const { number, agreedAt } = agreement;
  return (
    <section className={classes.next} aria-label="Next step">
      <h2>A new version is being written</h2>
      <p>
        You read version {number}
        {agreedAt ? `, which every party agreed to on ${formatDate(agreedAt)}` : ', as it was proposed to you'}. You are
        asked again as soon as the new one is proposed.
      </p>
    </section>
  );
}

function Ended({ agreement: { ended } }: { agreement: AgreementView }) {
  return (
    <section className={classes.next} data-tone="over" aria-label="Next step">
      <h2>It has ended</h2>
      {ended && (
        <p>
          On {formatDate(ended.at)}, by {ended.by}: {ended.reason}
        </p>
      )}
    </section>
  );
}
