import { Button } from '@mantine/core';
import type { Schemas } from '@/api/schemas';
import { useField } from '@/ui/form/context';
import classes from './Import.module.css';
import { localIn } from './instants';
import type { VacancyImportView } from './queries';
import { Quoted } from './SourceNote';
import { deadlineOf } from './words';

type Choice = Schemas['ImportChoice'];

/** What a person has to look at before an imported draft is right. */
export function ImportChecks({ imported }: { imported: VacancyImportView }) {
  const { choices, unrecognised } = imported;
  return (
    <section className={classes.checks} aria-labelledby="import-checks">
      <h2 id="import-checks" tabIndex={-1}>
        Made from an advert's text
      </h2>
      <p>The line that each field comes from stands with it. Check them, and fill in what the text does not say.</p>
      {choices.map((choice) => (
        <DeadlineChoice key={choice.pointer} choice={choice} />
      ))}
      {unrecognised.length > 0 && (
        <details className={classes.unrecognised} open={unrecognised.length <= 5}>
          <summary>
            Not recognised: {unrecognised.length} {unrecognised.length === 1 ? 'line' : 'lines'}
          </summary>
          <ul>
            {unrecognised.map(({ line, text, detail }) => (
              <li key={line}>
                <Quoted line={line} text={text} />
                {detail && <p className={classes.detail}>{detail}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {unrecognised.length === 0 && <p>Every line of the text was recognised.</p>}
    </section>
  );
}

/** Each line with a button that puts its time into the field; the others stay on record in the note. */
function DeadlineChoice({ choice }: { choice: Choice }) {
  const at = useField<string>('deadline.at');
  const zone = useField<string>('deadline.zone');
  const note = useField<string>('deadlineNote');
  const noteFor = (chosen: number) =>
    `The advert also says: ${choice.options
      .filter((_, index) => index !== chosen)
      .map(({ text }) => text.replace(/^[•*–-]\s*/, ''))
      .join('; ')}`;
  const ours = choice.options.map((_, index) => noteFor(index));
  const use = (index: number, deadline: Schemas['VacancyDeadline']) => {
    at.set(localIn(deadline));
    zone.set(deadline.zone);
    if (choice.options.length > 1 && (note.value.trim() === '' || ours.includes(note.value)))
      note.set(noteFor(index).slice(0, 500));
  };
  const isChosen = (deadline: Schemas['VacancyDeadline'] | undefined) =>
    deadline !== undefined && at.value === localIn(deadline) && zone.value === deadline.zone;
  return (
    <div className={classes.choice} data-open={at.value === '' || undefined}>
      <h3>The deadline</h3>
      <p>{choice.detail}.</p>
      <ul>
        {choice.options.map(({ line, text, deadline }, index) => (
          <li key={line}>
            <Quoted line={line} text={text} />
            {deadline && (
              <Button
                variant={isChosen(deadline) ? 'filled' : 'outline'}
                aria-pressed={isChosen(deadline)}
                onClick={() => use(index, deadline)}
              >
                {isChosen(deadline) ? 'Chosen: ' : 'Use '}
                {deadlineOf(deadline)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className={classes.detail}>
        {at.value === '' ? 'The deadline is empty, and nothing can be published before one is chosen.' : ''}
      </p>
    </div>
  );
}
