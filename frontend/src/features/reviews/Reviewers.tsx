import { Button } from '@mantine/core';
import { Badge } from '@/ui/Badge';
import { count } from '@/ui/format';
import { Section } from '@/ui/Page';
import { left, nameOf, standingOf } from './messages';
import type { Reviewer, Round } from './queries';
import { ReviewProgress } from './ReviewProgress';
import classes from './round.module.css';

interface ReviewersProps {
  round: Round;
  /** Absent where nobody can be replaced. */
  onReplace?: ((reviewer: Reviewer) => void) | undefined;
}

/** How far each has come; how they mark is nobody's to see before the lock. */
export function Reviewers({ round, onReplace }: ReviewersProps) {
  const { reviewers, shortAnswers, marksPerAnswer } = round;
  const others = (one: Reviewer) => reviewers.some((other) => other.reviewer !== one.reviewer && !other.finished);
  return (
    <Section title="Reviewers">
      {shortAnswers > 0 && (
        <p className={classes.short}>
          {count(shortAnswers, 'answer has', 'answers have')} fewer than {marksPerAnswer} reviewers: somebody stepped
          back, and nobody on the panel is left for {shortAnswers === 1 ? 'it' : 'them'}.
        </p>
      )}
      <ul className={classes.reviewers}>
        {reviewers.map((one) => {
          const name = nameOf(reviewers, one);
          const standing = standingOf(one);
          return (
            <li key={one.reviewer} className={classes.reviewer}>
              <div className={classes.who}>
                <strong>{name}</strong>
                <Badge tone={standing.tone}>{standing.label}</Badge>
              </div>
              <ReviewProgress label={`Answers that ${name} has marked`} done={one.marked} of={one.toMark} />
              {onReplace && (
                <div className={classes.replace}>
                  {!one.finished && !one.left && left(one) > 0 && others(one) && (
                    <Button
                      variant="subtle"
                      size="compact-md"
                      aria-label={`Replace ${name}`}
                      onClick={() => onReplace(one)}
                    >
                      Replace
                    </Button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
