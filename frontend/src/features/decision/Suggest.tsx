import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { asProblem } from '@/api/problem';
import { errorOf } from '@/ui/form/fields';
import { Section } from '@/ui/Page';
import classes from './cohort.module.css';
import { sameMembers } from './coverage';
import { type Cohort, type Suggestion, type Suggestions, suggest } from './queries';
import { SetCard } from './SetCard';

interface SuggestProps {
  cohort: Cohort;
  chosen: string[];
  onTake: (applications: string[], why: string) => void;
}

/** Asks for the best of all sets that there are, by a measure that is said; whoever asks decides. */
export function Suggest({ cohort, chosen, onTake }: SuggestProps) {
  const { vacancy, places, candidates } = cohort;
  const [size, setSize] = useState(String(Math.min(places, candidates.length)));
  const [floor, setFloor] = useState('');
  const [keep, setKeep] = useState(false);
  const [error, setError] = useState<{ field: 'size' | 'floor'; message: string }>();
  const fields: Record<'size' | 'floor', RefObject<HTMLInputElement | null>> = {
    size: useRef<HTMLInputElement>(null),
    floor: useRef<HTMLInputElement>(null),
  };
  const heading = useRef<HTMLHeadingElement>(null);
  const kept = keep ? chosen : [];
  const ask = useMutation({
    mutationFn: () =>
      suggest(vacancy.id, {
        size: Number(size),
        ...(floor.trim() && { floor: Number(floor) }),
        ...(kept.length > 0 && { keep: kept }),
      }),
    onSuccess: () => setTimeout(() => heading.current?.focus()),
    onError: (thrown) => {
      const wrong = asProblem(thrown).fields.find(({ field }) => field === 'size' || field === 'floor');
      if (wrong) refuse(wrong.field as 'size' | 'floor', wrong.message);
    },
  });

  function refuse(field: 'size' | 'floor', message: string) {
    setError({ field, message });
    fields[field].current?.focus();
  }

  function submit() {
    if (!/^[1-9][0-9]?$/.test(size.trim())) return refuse('size', 'Enter how many to choose');
    if (floor.trim() && !/^[1-5](\.[0-9]{1,2})?$/.test(floor.trim()))
      return refuse('floor', 'Enter a score from 1 to 5, like 3.5');
    setError(undefined);
    ask.mutate();
  }

  const problem = ask.isError && !error ? asProblem(ask.error) : undefined;
  return (
    <Section title="Suggest balanced sets">
      <p className={classes.hint}>
        Every possible set is looked at. Those that bring the most different values come first; of equals, the higher
        scores. It is a proposal: you choose.
      </p>
      <form
        className={classes.ask}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          ref={fields.size}
          label="How many"
          inputMode="numeric"
          value={size}
          error={errorOf(error?.field === 'size' ? error.message : undefined)}
          onChange={(event) => setSize(event.currentTarget.value)}
        />
        <TextInput
          ref={fields.floor}
          label="Lowest score (optional)"
          inputMode="decimal"
          value={floor}
          error={errorOf(error?.field === 'floor' ? error.message : undefined)}
          onChange={(event) => setFloor(event.currentTarget.value)}
        />
        {chosen.length > 0 && (
          <Checkbox
            label={`Keep the ${chosen.length} in your set`}
            checked={keep}
            onChange={(event) => setKeep(event.currentTarget.checked)}
          />
        )}
        <Button type="submit" loading={ask.isPending}>
          Suggest sets
        </Button>
      </form>
      {problem && (
        <div className={classes.refused} role="alert">
          <strong>No such set can be found.</strong> {problem.fields[0]?.message ?? problem.message}
        </div>
      )}
      {ask.isSuccess && <Answer found={ask.data} cohort={cohort} heading={heading} onTake={onTake} />}
    </Section>
  );
}

interface AnswerProps {
  found: Suggestions;
  cohort: Cohort;
  heading: RefObject<HTMLHeadingElement | null>;
  onTake: SuggestProps['onTake'];
}

function Answer({ found, cohort, heading, onTake }: AnswerProps) {
  const { objective, items, byScoreAlone, named } = found;
  const [first] = items;
  const beside = items.every(({ applications }) => !sameMembers(applications, byScoreAlone.applications));
  const card = (one: Suggestion, title: string, flag?: string) => (
    <SetCard
      key={title}
      title={title}
      flag={flag}
      words={one.reason}
      applications={one.applications}
      candidates={cohort.candidates}
      covered={one.covered}
      named={named}
      score={one.score}
      coverage={one.coverage}
      against={first && one !== first ? { title: 'Suggestion 1', applications: first.applications } : undefined}
    >
      <Button variant="outline" onClick={() => onTake(one.applications, one.reason)} aria-label={`Take ${title}`}>
        Take it as your set
      </Button>
    </SetCard>
  );
  return (
    <div className={classes.found}>
      <h3 ref={heading} tabIndex={-1} className={classes.objective}>
        {objective}
      </h3>
      <ul className={classes.cards}>
        {items.map((one, at) => card(one, `Suggestion ${at + 1}`, at === 0 ? 'Best by this measure' : undefined))}
        {beside && card(byScoreAlone, 'By marks alone')}
      </ul>
    </div>
  );
}
