import classes from './marking.module.css';
import type { Question } from './queries';

/** Which criteria the marks of a question speak for. */
export function Tests({ question: { tests } }: { question: Question }) {
  if (tests.length === 0) return null;
  return (
    <p className={classes.tests}>
      This question tests: <strong>{tests.join('; ')}</strong>
    </p>
  );
}
