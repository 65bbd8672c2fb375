import classes from './reviews.module.css';

interface ReviewProgressProps {
  /** What is counted, for screen readers: "Marked answers". */
  label: string;
  done: number;
  of: number;
}

/** A bar beside a figure that says the same. */
export function ReviewProgress({ label, done, of }: ReviewProgressProps) {
  const share = of === 0 ? 0 : Math.min(1, done / of);
  return (
    <div className={classes.progress}>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={label}
        aria-valuenow={done}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuetext={`${done} of ${of}`}
      >
        <div className={classes.bar} style={{ width: `${share * 100}%` }} data-whole={share === 1 || undefined} />
      </div>
      <span className={classes.figure} aria-hidden="true">
        {done} of {of}
      </span>
    </div>
  );
}
