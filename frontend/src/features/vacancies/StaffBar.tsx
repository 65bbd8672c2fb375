import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '@/auth/me';
import { HiringNav } from '@/ui/HiringNav';
import { ButtonLink, TextLink } from '@/ui/links';
import type { VacancyView } from './queries';
import classes from './StaffBar.module.css';
import { type Step, StepDialog } from './StepDialog';
import { useStep } from './useStep';
import { VacancyStatusBadge } from './VacancyStatusBadge';

const buttons: { step: Step; label: string; danger?: true }[] = [
  { step: 'publish', label: 'Publish' },
  { step: 'move-deadline', label: 'Move the deadline' },
  { step: 'close', label: 'Close early' },
  { step: 'withdraw', label: 'Withdraw', danger: true },
];

/** For those who recruit: where it stands, what it still needs, what may be done now. */
export function StaffBar({ vacancy, etag }: { vacancy: VacancyView; etag: string }) {
  const { id, status, can, missing, warnings, reason } = vacancy;
  const [asking, setAsking] = useState<Step>();
  const step = useStep(id);
  const runsReviews = useMay('run-review') && status !== 'draft' && status !== 'withdrawn';
  const offered = buttons.filter((one) => can.includes(one.step));
  return (
    <section className={classes.bar} aria-label="For those who recruit">
      <p className={classes.state}>
        <VacancyStatusBadge status={status} />
        <span>{wordsOf(vacancy)}</span>
      </p>
      {reason && <p>Reason: {reason}</p>}
      {missing.length > 0 && (
        <>
          <h2>Before it can be published</h2>
          <ul>
            {missing.map(({ pointer, detail }) => (
              <li key={pointer + detail}>
                {can.includes('edit') ? (
                  <TextLink to="/vacancies/$id/edit" params={{ id }} hash={anchorOf(pointer)}>
                    {detail}
                  </TextLink>
                ) : (
                  detail
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h2>Worth a second look</h2>
          <ul>
            {warnings.map(({ code, detail }) => (
              <li key={code}>{detail}</li>
            ))}
          </ul>
        </>
      )}
      {(offered.length > 0 || can.includes('edit') || (runsReviews && status === 'closed') || status === 'draft') && (
        <div className={classes.steps}>
          {runsReviews && status === 'closed' && (
            <ButtonLink to="/vacancies/$id/review" params={{ id }}>
              Anonymous review
            </ButtonLink>
          )}
          {offered
            .filter(({ danger }) => !danger)
            .map((one) => (
              <Button
                key={one.step}
                variant={one.step === 'publish' ? 'filled' : 'outline'}
                disabled={one.step === 'publish' && missing.length > 0}
                onClick={() => setAsking(one.step)}
              >
                {one.label}
              </Button>
            ))}
          {can.includes('edit') && (
            <ButtonLink to="/vacancies/$id/edit" params={{ id }} variant="outline">
              {status === 'draft' ? 'Edit the draft' : 'Correct the wording'}
            </ButtonLink>
          )}
          {status === 'draft' && (
            <ButtonLink to="/vacancies/$id/preview" params={{ id }} variant="outline">
              Preview
            </ButtonLink>
          )}
          {can.includes('withdraw') && (
            <Button variant="subtle" color="danger" onClick={() => setAsking('withdraw')}>
              Withdraw
            </Button>
          )}
        </div>
      )}
      {runsReviews && <HiringNav id={id} />}
      {asking && (
        <StepDialog
          key={asking}
          step={asking}
          vacancy={vacancy}
          etag={etag}
          change={step}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

/** The first part of a pointer names the form's section: `#/deadline/at` leads to `#deadline`. */
const anchorOf = (pointer: string) => pointer.split('/')[1] ?? '';

function wordsOf({ status, missing }: VacancyView): string {
  switch (status) {
    case 'draft':
      return missing.length > 0
        ? 'Only people of the chapter see it.'
        : 'Only people of the chapter see it. It is ready to be published.';
    case 'published':
      return 'Everyone sees it and can apply. It closes by itself at its deadline.';
    case 'closed':
      return 'Everyone sees it; nobody can apply any more.';
    case 'appointed':
      return 'Everyone sees it; people were appointed.';
    case 'withdrawn':
      return 'Only people of the chapter see it.';
  }
}
