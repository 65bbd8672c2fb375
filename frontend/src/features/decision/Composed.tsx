import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { asProblem } from '@/api/problem';
import { errorOf } from '@/ui/form/fields';
import { ButtonLink } from '@/ui/links';
import { useToast } from '@/ui/Toast';
import { CoveragePicture, Measures } from './Coverage';
import classes from './cohort.module.css';
import { broughtBy, sameMembers } from './coverage';
import { nameOf } from './messages';
import { type Candidate, type Cohort, changeSet, cohortKey, type SavedSet, saveSet } from './queries';

interface ComposedProps {
  cohort: Cohort;
  group: Candidate[];
  sets: SavedSet[];
  working: SavedSet | undefined;
  note: string;
  onNote: (note: string) => void;
  onWork: (set: SavedSet | undefined) => void;
  onClear: () => void;
}

/** The set as it is being put together: what it brings changes with every tick. */
export function Composed({ cohort, group, sets, working, note, onNote, onWork, onClear }: ComposedProps) {
  const { places, dimensions } = cohort;
  const brought = broughtBy(dimensions, group);
  const ids = group.map(({ application }) => application.id);
  const saved = sets.find(({ applications }) => sameMembers(applications, ids));
  return (
    <section className={classes.composed} aria-labelledby="your-set">
      <h2 id="your-set" tabIndex={-1}>
        {working?.name ?? 'Your set'}
      </h2>
      <p className={classes.seats} role="status">
        <span className={classes.seatsDrawn} aria-hidden="true">
          {Array.from({ length: Math.min(places, 12) }, (_, at) => `seat-${at}`).map((key, at) => (
            <span key={key} data-taken={at < group.length || undefined} />
          ))}
        </span>
        {group.length} of {places} {places === 1 ? 'place' : 'places'}
        {group.length > places && `: ${group.length - places} too many to appoint`}
      </p>
      {group.length === 0 ? (
        <p className={classes.hint}>Tick people on the shortlist, or let sets be suggested below.</p>
      ) : (
        <>
          <p className={classes.members}>{group.map(nameOf).join(' · ')}</p>
          <Measures {...brought} />
        </>
      )}
      {dimensions.length > 0 && <CoveragePicture coverage={brought.dimensions} />}
      {group.length > 0 && (
        <Keep
          key={working?.id ?? 'new'}
          cohort={cohort}
          ids={ids}
          working={working}
          saved={saved}
          note={note}
          onNote={onNote}
          onWork={onWork}
          onClear={onClear}
        />
      )}
    </section>
  );
}

interface KeepProps {
  cohort: Cohort;
  ids: string[];
  working: SavedSet | undefined;
  saved: SavedSet | undefined;
  note: string;
  onNote: (note: string) => void;
  onWork: (set: SavedSet | undefined) => void;
  onClear: () => void;
}

function Keep({ cohort, ids, working, saved, note, onNote, onWork, onClear }: KeepProps) {
  const { id } = cohort.vacancy;
  const [name, setName] = useState(working?.name ?? '');
  const [error, setError] = useState<string>();
  const [keys] = useState(idempotencyKeys);
  const field = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const queryClient = useQueryClient();
  const content = { name: name.trim(), applications: ids, ...(note.trim() && { note: note.trim() }) };
  const save = useMutation({
    mutationFn: () => (working ? changeSet(id, working, content) : saveSet(id, content, keys(content))),
    onSuccess: (set) => {
      toast(`${set.name} is saved`);
      onWork(set);
      return queryClient.invalidateQueries({ queryKey: cohortKey(id) });
    },
    onError: (thrown) => {
      const problem = asProblem(thrown);
      const wrong = problem.fields.find((one) => one.field === 'name');
      if (wrong) return refuse(wrong.message);
      if (problem.status === 412) void queryClient.invalidateQueries({ queryKey: cohortKey(id) });
      toast(
        problem.status === 412
          ? 'Somebody else has changed this set meanwhile. Look at it below, then save yours under another name.'
          : (problem.fields[0]?.message ?? problem.message),
        'problem',
      );
    },
  });

  function refuse(message: string) {
    setError(message);
    field.current?.focus();
  }

  const unchanged =
    working !== undefined &&
    sameMembers(working.applications, ids) &&
    working.name === content.name &&
    (working.note ?? '') === note.trim();
  const ready = saved !== undefined && ids.length <= cohort.places;
  return (
    <form
      className={classes.keep}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!name.trim()) return refuse('Give the set a name');
        setError(undefined);
        save.mutate();
      }}
    >
      <TextInput
        ref={field}
        label="Name of the set"
        value={name}
        error={errorOf(error)}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label="Why this set (optional)"
        value={note}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        {ready && (
          <ButtonLink to="/vacancies/$id/decision" params={{ id }} search={{ set: saved.id }}>
            Go to the decision
          </ButtonLink>
        )}
        <Button type="submit" variant={ready ? 'outline' : 'filled'} loading={save.isPending} disabled={unchanged}>
          {unchanged ? 'Saved' : working ? 'Save changes' : 'Save this set'}
        </Button>
        <Button variant="subtle" onClick={onClear} disabled={save.isPending}>
          Start again
        </Button>
      </div>
    </form>
  );
}
