import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { asProblem } from '@/api/problem';
import { Section } from '@/ui/Page';
import { useToast } from '@/ui/Toast';
import classes from './afterwards.module.css';
import { type Opened, rateProcess } from './queries';
import { useMyApplication } from './useMyApplication';

const scores = Array.from({ length: 11 }, (_, score) => score);

/** How it was, from 0 to 10: for everyone who has submitted, whatever became of it. */
export function Happiness({ opened: { value } }: { opened: Opened }) {
  const { key, readAgain } = useMyApplication();
  const [score, setScore] = useState(value.happiness);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const toast = useToast();
  const name = useId();
  if (!value.can.includes('rate')) return null;

  async function rate() {
    setMissing(score === undefined);
    if (score === undefined) return document.getElementById(`${name}-0`)?.focus();
    setBusy(true);
    try {
      await rateProcess(key, score);
      toast(`Thank you. You gave it ${score}.`);
      void readAgain();
    } catch (error) {
      toast(asProblem(error).message, 'problem');
    } finally {
      setBusy(false);
    }
  }

  const rated = value.happiness !== undefined;
  return (
    <Section title="How was it for you?">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void rate();
        }}
        noValidate
      >
        <fieldset className={classes.rating} aria-describedby={`${name}-hint`}>
          <legend>Rate how we treated you as a candidate, from 0 (bad) to 10 (good)</legend>
          <p id={`${name}-hint`} className={classes.quiet}>
            The advert shows the mean of all ratings and how many they are. Nobody sees who gave which.
            {missing && <span className={classes.missing}> Choose a number from 0 to 10</span>}
          </p>
          <div className={classes.scores}>
            {scores.map((one) => (
              <label key={one} className={classes.score}>
                <input
                  type="radio"
                  id={`${name}-${one}`}
                  name={name}
                  checked={score === one}
                  onChange={() => setScore(one)}
                />
                <span>{one}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Button type="submit" variant="outline" loading={busy} disabled={rated && score === value.happiness}>
          {rated ? 'Change my rating' : 'Send my rating'}
        </Button>
      </form>
    </Section>
  );
}
