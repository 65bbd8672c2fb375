import type { Schemas } from '@/api/schemas';
import { Section } from '@/ui/Page';
import classes from './afterwards.module.css';
import type { MyFeedback as Told } from './queries';

/** What became of it, in the words that head the page. */
export const outcomes: Record<Schemas['FeedbackOutcome'], { title: string; words: string }> = {
  appointed: {
    title: 'You are appointed',
    words: 'Somebody will be in touch about what comes next, if they have not been already.',
  },
  'not-appointed': {
    title: 'You were not appointed this time',
    words: 'Thank you for the thought and the time that you gave to it.',
  },
};

/** Where each answer stands among all; no marks. */
export function MyFeedback({ told: { answers } }: { told: Told }) {
  if (answers.length === 0) return null;
  return (
    <Section title="How your answers compared">
      <p className={classes.lead}>
        Reviewers marked each answer without knowing whose it was. A third says where yours stands among all that were
        marked; answers marked alike share one.
      </p>
      <ol className={classes.bands}>
        {answers.map((answer) => (
          <li key={answer.prompt}>
            <h3>{answer.prompt}</h3>
            {answer.band ? <Band band={answer.band} of={answer.of} /> : <p>{answer.why}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const thirds: Schemas['FeedbackBand'][] = ['lower', 'middle', 'upper'];
const words: Record<Schemas['FeedbackBand'], string> = {
  lower: 'Lower third',
  middle: 'Middle third',
  upper: 'Upper third',
};

function Band({ band, of }: { band: Schemas['FeedbackBand']; of?: number | undefined }) {
  return (
    <div className={classes.band}>
      <span className={classes.thirds} aria-hidden="true">
        {thirds.map((third) => (
          <span key={third} data-on={third === band || undefined} />
        ))}
      </span>
      <span>
        <strong>{words[band]}</strong> {of !== undefined && <>of {of} answers</>}
      </span>
    </div>
  );
}
