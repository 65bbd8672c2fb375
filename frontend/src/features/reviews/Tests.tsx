import { count } from '@/ui/format';
import classes from './marking.module.css';
import type { Question } from './queries';

const SHORT = 80;

/** Which criteria the marks of a question speak for; many or long ones are folded, so that the answer stays in view. */
export function Tests({ question: { tests } }: { question: Question }) {
  const [first, ...others] = tests;
  if (!first) return null;
  if (others.length === 0 && first.length <= SHORT)
    return (
      <p className={classes.tests}>
        This question tests: <strong>{first}</strong>
      </p>
    );
  return (
    <details className={classes.testsMany}>
      <summary>This question tests {count(tests.length, 'criterion', 'criteria')}</summary>
      <ul className={classes.tested}>
        {tests.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </details>
  );
}
