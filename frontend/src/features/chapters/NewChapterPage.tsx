import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { ChapterForm } from './ChapterForm';
import { createChapter } from './queries';

export function NewChapterPage() {
  const [keyFor] = useState(idempotencyKeys);
  return (
    <MembersOnly to="manage-chapters" what="add a chapter">
      <PageHeader title="Add a chapter" back={<TextLink to="/chapters">Chapters</TextLink>} />
      <ChapterForm save={(chapter) => createChapter(chapter, keyFor(chapter))} />
    </MembersOnly>
  );
}
