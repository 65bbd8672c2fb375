import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { type Me, useMe } from '@/auth/me';
import { organisationQuery } from '@/features/organisations/queries';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { LoadingState } from '@/ui/states';
import { NoteForm } from './NoteForm';
import { createNote } from './queries';
import type { NoteValues } from './values';

const route = getRouteApi('/learning/new');

export function NewNotePage() {
  return (
    <MembersOnly to="write-learning-notes" what="share what was learnt">
      <PageHeader title="Share what you learnt" back={<TextLink to="/learning">What we learn</TextLink>} />
      <ForWhom />
    </MembersOnly>
  );
}

function ForWhom() {
  const me = useMe();
  const { organisationId } = route.useSearch();
  const organisation = useQuery({ ...organisationQuery(organisationId ?? ''), enabled: organisationId !== undefined });
  if (!me || (organisationId && organisation.isPending)) return <LoadingState label="Loading the form" />;
  return <Form key={organisationId} me={me} of={organisation.data?.value} />;
}

function Form({ me, of }: { me: Me; of: { id: string; name: string } | undefined }) {
  const [keyFor] = useState(idempotencyKeys);
  const [initial] = useState(() => begun(me, of));
  return <NoteForm initial={initial} save={(wanted) => createNote(wanted, keyFor(wanted))} />;
}

function begun(me: Me, of: { id: string; name: string } | undefined): NoteValues {
  const own = of ?? me.organisations[0];
  return {
    whose: own ? 'organisation' : 'chapter',
    organisationId: own ? { id: own.id, name: own.name } : null,
    chapterId: me.chapters[0]?.id ?? '',
    title: '',
    worked: '',
    didNotWork: '',
    helped: '',
    resources: [],
    subjects: [],
    people: [],
    town: '',
    visibility: 'alliance',
    authorName: me.name,
  };
}
