import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '@/ui/links';
import classes from './hiring.module.css';
import { sayStep } from './messages';
import type { Pipeline } from './queries';

/** What is to be done now, each with the way to it. */
export function NextSteps({ pipeline, onReveal }: { pipeline: Pipeline; onReveal?: () => void }) {
  const { next, can } = pipeline;
  if (next.length === 0) return null;
  return (
    <section className={classes.next} aria-label="What is next">
      <h2>What is next</h2>
      <ul>
        {next.map((step) => (
          <li key={step.code}>
            <span>{sayStep(step, pipeline)}</span>
            {step.code === 'reveal' && onReveal && can.includes('reveal') ? (
              <Button variant="outline" onClick={onReveal}>
                Reveal the shortlist
              </Button>
            ) : (
              wayTo(step.code, pipeline.vacancy.id)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function wayTo(code: Pipeline['next'][number]['code'], id: string): ReactNode {
  switch (code) {
    case 'start-review':
    case 'lock-marks':
      return (
        <TextLink to="/vacancies/$id/review" params={{ id }}>
          Go to the review
        </TextLink>
      );
    case 'invite':
      return (
        <TextLink to="/vacancies/$id/conversations" params={{ id }}>
          Arrange conversations
        </TextLink>
      );
    case 'decide':
      return (
        <TextLink to="/vacancies/$id/decision" params={{ id }}>
          Go to the decision
        </TextLink>
      );
    default:
      return null;
  }
}
