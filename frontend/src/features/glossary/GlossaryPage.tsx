import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { useMe } from '@/auth/me';
import { slugOf } from '@/ui/Glossed';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader, Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import classes from './glossary.module.css';
import { OwnUse } from './OwnUse';
import { etagOf, type GlossaryTermView, glossaryKey, glossaryQuery, restoreTerm, termKey } from './queries';
import { Uses } from './Uses';

/** The words that organisations use differently: define terms, avoid slang. */
export function GlossaryPage() {
  const query = useQuery(glossaryQuery());
  const me = useMe();
  const mayAdd = query.data?.can.includes('create') ?? false;
  return (
    <>
      <PageHeader
        title="Words we use"
        lead="The same word can mean two things in two organisations. Here is what it means to whom."
        action={mayAdd && <ButtonLink to="/glossary/new">Explain a word</ButtonLink>}
      />
      {query.isPending && <LoadingState label="Loading the words" lines={8} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.items.length === 0 && <EmptyState title="No word is explained yet" />}
      {query.data && (
        <ul className={classes.words} aria-label="Words">
          {query.data.items.map((term) => (
            <Term key={term.id} term={term} own={me?.organisations ?? []} />
          ))}
        </ul>
      )}
      {mayAdd && <Retired />}
    </>
  );
}

function Term({ term, own }: { term: GlossaryTermView; own: { id: string; name: string }[] }) {
  const { id, word, forms, meaning, usages, can } = term;
  return (
    <li id={slugOf(word)} className={classes.term}>
      <div className={classes.head}>
        <h2>{word}</h2>
        {can.includes('edit') && (
          <TextLink to="/glossary/$id/edit" params={{ id }}>
            Change<span className="fm-hidden"> {word}</span>
          </TextLink>
        )}
      </div>
      {forms.length > 0 && <p className={classes.muted}>Also: {forms.join(', ')}</p>}
      <p>{meaning}</p>
      {usages.length > 0 && <Uses uses={usages} label={`Who means what by ${word}`} />}
      {can.includes('add-usage') && own.map((one) => <OwnUse key={one.id} term={term} organisation={one} />)}
    </li>
  );
}

function Retired() {
  const { data } = useQuery(glossaryQuery(true));
  if (!data || data.items.length === 0) return null;
  return (
    <Section title="Retired">
      <ul className={classes.words}>
        {data.items.map((term) => (
          <li key={term.id} className={classes.head}>
            <span>{term.word}</span>
            <Restore term={term} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Restore({ term }: { term: GlossaryTermView }) {
  const toast = useToast();
  const saved = useSaved();
  const restore = useMutation({
    mutationFn: () => restoreTerm(term.id, etagOf(term)),
    onSuccess: (answer) => {
      saved(answer, termKey(term.id), glossaryKey);
      toast(`${term.word} is explained again`);
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  return (
    <Button
      variant="subtle"
      loading={restore.isPending}
      onClick={() => restore.mutate()}
      aria-label={`Explain ${term.word} again`}
    >
      Explain it again
    </Button>
  );
}
