import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { createTheme } from './queries';
import { ThemeForm } from './ThemeForm';

export function NewThemePage() {
  const [keyFor] = useState(idempotencyKeys);
  return (
    <MembersOnly to="manage-themes" what="add a theme">
      <PageHeader title="Add a theme" back={<TextLink to="/themes">Themes</TextLink>} />
      <ThemeForm save={(theme) => createTheme(theme, keyFor(theme))} />
    </MembersOnly>
  );
}
