import classes from './marking.module.css';

/** What answers worth 1 to 5 look like, as whoever asks the question has put it. */
export function Guide({ lines }: { lines: string[] }) {
  if (lines.length === 0)
    return (
      <p className={classes.noGuide}>
        No guide is written for this question. 1 is the weakest answer, 5 the strongest; hold each answer to what was
        asked.
      </p>
    );
  return (
    <ol className={classes.guide}>
      {lines.map((line, index) => (
        <li key={line}>
          <span className={classes.number}>{index + 1}</span>
          <span>{line}</span>
        </li>
      ))}
    </ol>
  );
}
