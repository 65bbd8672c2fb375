import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { Badge } from '@/ui/Badge';
import { Confirm } from '@/ui/Confirm';
import { Fact, Facts } from '@/ui/Facts';
import { formatDate } from '@/ui/format';
import { Glossed } from '@/ui/Glossed';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader, Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import classes from './learning.module.css';
import {
  archiveNote,
  type LearningNoteView,
  learningKey,
  noteKey,
  noteQuery,
  restoreNote,
  takeBackNote,
} from './queries';

const route = getRouteApi('/learning/$id');

export function NotePage() {
  const { id } = route.useParams();
  const query = useQuery(noteQuery(id));
  if (query.isPending) return <LoadingState label="Loading the note" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { value: note } = query.data;
  const { title, visibility, archivedAt, takenBackAt, sample, worked, didNotWork, helped, resources, can } = note;
  return (
    <>
      <PageHeader
        title={title}
        back={<TextLink to="/learning">What we learn</TextLink>}
        beside={
          <>
            <Badge tone={visibility === 'public' ? 'good' : 'attention'}>
              {visibility === 'public' ? 'Public' : 'Alliance only'}
            </Badge>
            {takenBackAt && <span>Taken back from the public {formatDate(takenBackAt)}</span>}
            {archivedAt && <Badge tone="over">Archived {formatDate(archivedAt)}</Badge>}
            {sample && <Badge tone="over">Sample</Badge>}
          </>
        }
        action={
          can.includes('edit') && (
            <ButtonLink to="/learning/$id/edit" params={{ id }}>
              Change this note
            </ButtonLink>
          )
        }
      />
      <Part title="What worked" text={worked} />
      <Part title="What did not" text={didNotWork} />
      <Part title="What helped" text={helped} />
      {resources.length > 0 && (
        <Section title="Where to read more">
          <ul className={classes.links}>
            {resources.map((resource) => (
              <li key={resource.url}>
                <Anchor href={resource.url} rel="noreferrer">
                  {resource.title}
                </Anchor>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="About this note">
        <About note={note} />
      </Section>
      <Steps note={query.data} />
    </>
  );
}

function Part({ title, text }: { title: string; text: string | undefined }) {
  return (
    text && (
      <Section title={title}>
        <p className={classes.prose}>
          <Glossed>{text}</Glossed>
        </p>
      </Section>
    )
  );
}

function About({
  note: { organisation, chapter, authorName, themes, town, createdAt, updatedAt },
}: {
  note: LearningNoteView;
}) {
  return (
    <Facts>
      <Fact name="From">
        {organisation ? (
          <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
            {organisation.name}
          </TextLink>
        ) : (
          chapter?.name
        )}
      </Fact>
      <Fact name="Written by">{authorName}</Fact>
      <Fact name="Themes">
        <span className={classes.badges}>
          {themes.map(({ id, name }) => (
            <TextLink key={id} to="/learning" search={{ themeId: id }}>
              {name}
            </TextLink>
          ))}
        </span>
      </Fact>
      <Fact name="Town">
        {town && (
          <TextLink to="/learning" search={{ town }}>
            {town}
          </TextLink>
        )}
      </Fact>
      <Fact name="Written">
        {formatDate(createdAt)}
        {updatedAt.slice(0, 10) !== createdAt.slice(0, 10) && `, changed ${formatDate(updatedAt)}`}
      </Fact>
    </Facts>
  );
}

interface Step {
  label: string;
  title: string;
  about: string;
  done: string;
  call: (id: string, etag: string) => Promise<Versioned<LearningNoteView>>;
}

const steps: Record<string, Step> = {
  'take-back': {
    label: 'Take back from the public',
    title: 'Take this note back from the public?',
    about: 'The alliance still reads it. Only staff can make it public again.',
    done: 'Only the alliance reads it now',
    call: takeBackNote,
  },
  archive: {
    label: 'Archive',
    title: 'Archive this note?',
    about: 'It leaves the lists. Staff can restore it.',
    done: 'The note is archived',
    call: archiveNote,
  },
  restore: {
    label: 'Restore',
    title: 'Restore this note?',
    about: 'It is in the lists again, as it was.',
    done: 'The note is back',
    call: restoreNote,
  },
};

function Steps({ note: { value, etag } }: { note: Versioned<LearningNoteView> }) {
  const [asked, setAsked] = useState<string>();
  const toast = useToast();
  const saved = useSaved();
  const change = useMutation({
    mutationFn: ({ call }: Step) => call(value.id, etag),
    onSuccess: (answer, { done }) => {
      saved(answer, noteKey(value.id), learningKey);
      toast(done);
      setAsked(undefined);
    },
    onError: (error) => {
      toast(asProblem(error).message, 'problem');
      setAsked(undefined);
    },
  });
  const open = value.can.filter((one) => steps[one]);
  const step = asked ? steps[asked] : undefined;
  if (open.length === 0) return null;
  return (
    <div className={classes.steps}>
      {open.map((one) => (
        <Button key={one} variant="outline" onClick={() => setAsked(one)}>
          {steps[one]?.label}
        </Button>
      ))}
      <Confirm
        opened={step !== undefined}
        title={step?.title ?? ''}
        confirm={step?.label ?? ''}
        busy={change.isPending}
        onConfirm={() => step && change.mutate(step)}
        onCancel={() => setAsked(undefined)}
      >
        <p>{step?.about}</p>
      </Confirm>
    </div>
  );
}
