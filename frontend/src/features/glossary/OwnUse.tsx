import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import classes from './glossary.module.css';
import { etagOf, type GlossaryTermView, glossaryKey, removeUse, saveUse, termKey } from './queries';

interface OwnUseProps {
  term: GlossaryTermView;
  organisation: { id: string; name: string };
}

/** How somebody's own organisation uses a word, said where the word stands. */
export function OwnUse({ term, organisation }: OwnUseProps) {
  const present = term.usages.find((use) => use.organisation?.id === organisation.id)?.meaning ?? '';
  const [typed, setTyped] = useState<string>();
  const toast = useToast();
  const saved = useSaved();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: ({ call }: { call: () => Promise<Versioned<GlossaryTermView>> }) => call(),
    onSuccess: (answer) => {
      saved(answer, termKey(term.id), glossaryKey);
      setTyped(undefined);
      toast(`Kept: how ${organisation.name} uses ${term.word}`);
    },
    onError: (error) => {
      toast(asProblem(error).message, 'problem');
      // what was typed stays; saved again it stands on what is there now
      void queryClient.invalidateQueries({ queryKey: glossaryKey });
    },
  });
  if (typed === undefined)
    return (
      <Button
        variant="subtle"
        size="compact-md"
        h="2.5rem"
        mt="xs"
        ml="-0.5rem"
        onClick={() => setTyped(present)}
        aria-label={`How ${organisation.name} uses ${term.word}`}
      >
        {present ? 'Change how we use it' : 'We use it differently'}
      </Button>
    );
  const etag = etagOf(term);
  return (
    <div className={classes.own}>
      <Textarea
        label={`What ${term.word} means at ${organisation.name}`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maxLength={300}
        autosize
        minRows={2}
        autoFocus
      />
      <div className={classes.actions}>
        <Button
          loading={change.isPending}
          disabled={!typed.trim()}
          onClick={() => change.mutate({ call: () => saveUse(term.id, organisation.id, etag, typed.trim()) })}
        >
          Save
        </Button>
        {present && (
          <Button
            variant="outline"
            disabled={change.isPending}
            onClick={() => change.mutate({ call: () => removeUse(term.id, organisation.id, etag) })}
          >
            Take it back
          </Button>
        )}
        <Button variant="subtle" onClick={() => setTyped(undefined)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
