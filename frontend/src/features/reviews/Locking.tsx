import { Button } from '@mantine/core';
import { count } from '@/ui/format';
import { left } from './messages';
import type { Round } from './queries';
import classes from './round.module.css';

export const awaited = ({ reviewers }: Round) => reviewers.reduce((sum, one) => sum + Math.max(0, left(one)), 0);

export const missesMarks = (round: Round) => awaited(round) > 0 || round.shortAnswers > 0;

export function Locking({ round, onLock }: { round: Round; onLock: () => void }) {
  const waits = awaited(round);
  const unfinished = round.reviewers.filter(({ finished, toMark }) => !finished && toMark > 0).length;
  return (
    <section className={classes.panel} aria-labelledby="lock">
      <h2 id="lock">Lock the marks</h2>
      <p>{wordsOf(waits, unfinished)} The ranking and the report open with the lock, which is for good.</p>
      <div>
        <Button variant={waits === 0 && unfinished === 0 ? 'filled' : 'outline'} onClick={onLock}>
          Lock the marks
        </Button>
      </div>
    </section>
  );
}

function wordsOf(waits: number, unfinished: number): string {
  if (waits > 0) return `${count(waits, 'mark is', 'marks are')} still awaited.`;
  return unfinished > 0
    ? `Every answer is marked; ${count(unfinished, 'reviewer has', 'reviewers have')} not finished their part yet.`
    : 'Everybody has finished.';
}
