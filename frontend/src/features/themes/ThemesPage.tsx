import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { useMay } from '@/auth/me';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader, Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { restoreTheme, type ThemeView, themeKey, themeQuery, themesKey, themesQuery } from './queries';
import classes from './themes.module.css';

const kinds = [
  { kind: 'subject', title: 'Subjects' },
  { kind: 'people', title: 'People served' },
] as const;

export function ThemesPage() {
  const themes = useQuery(themesQuery());
  const mayAdd = useMay('manage-themes');
  return (
    <>
      <PageHeader
        title="Themes"
        lead="What the alliance looks at. Services, offers and needs carry them; matches and gaps are found by them."
        action={mayAdd && <ButtonLink to="/themes/new">Add a theme</ButtonLink>}
      />
      {themes.isPending && <LoadingState label="Loading the themes" />}
      {themes.isError && <ErrorState error={themes.error} onRetry={() => void themes.refetch()} />}
      {themes.data && (
        <div className={classes.kinds}>
          {kinds.map(({ kind, title }) => (
            <Section key={kind} title={title}>
              <Themes themes={themes.data.filter((theme) => theme.kind === kind)} />
            </Section>
          ))}
        </div>
      )}
      {mayAdd && <Retired />}
    </>
  );
}

function Themes({ themes }: { themes: ThemeView[] }) {
  if (themes.length === 0) return <p className={classes.muted}>None yet.</p>;
  return (
    <ul className={classes.list}>
      {themes.map((theme) => (
        <li key={theme.id}>
          <div className={classes.line}>
            <strong>{theme.name}</strong>
            {theme.can.includes('edit') && !theme.retiredAt && (
              <TextLink to="/themes/$id/edit" params={{ id: theme.id }}>
                Change<span className="fm-hidden"> {theme.name}</span>
              </TextLink>
            )}
            {theme.can.includes('restore') && <Restore theme={theme} />}
          </div>
          <p className={classes.muted}>{theme.description}</p>
        </li>
      ))}
    </ul>
  );
}

function Retired() {
  const { data = [] } = useQuery(themesQuery(true));
  return (
    data.length > 0 && (
      <Section title="Retired">
        <Themes themes={data} />
      </Section>
    )
  );
}

function Restore({ theme }: { theme: ThemeView }) {
  const { data } = useQuery(themeQuery(theme.id));
  const toast = useToast();
  const saved = useSaved();
  const restore = useMutation({
    mutationFn: (etag: string) => restoreTheme(theme.id, etag),
    onSuccess: (answer) => {
      saved(answer, themeKey(theme.id), themesKey);
      toast(`${theme.name} is in use again`);
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  return (
    <Button
      variant="subtle"
      size="compact-md"
      disabled={!data}
      loading={restore.isPending}
      onClick={() => data && restore.mutate(data.etag)}
      aria-label={`Use ${theme.name} again`}
    >
      Use again
    </Button>
  );
}
