import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMay } from '@/auth/me';
import { themesQuery } from '@/features/themes/queries';
import { Badge } from '@/ui/Badge';
import { ShowMore } from '@/ui/DataList';
import { ActiveFilters, TextFilter } from '@/ui/Filters';
import { formatDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { Meta } from '@/ui/Meta';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState, NothingFits } from '@/ui/states';
import classes from './learning.module.css';
import { type LearningFilters, type LearningNoteView, notesQuery } from './queries';

const route = getRouteApi('/learning');

/** What worked and what did not, told by those who tried it. */
export function LearningPage() {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(notesQuery(filters));
  const mayWrite = useMay('write-learning-notes');
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (change: { [Key in keyof LearningFilters]?: LearningFilters[Key] | undefined }) =>
    void navigate({ search: { ...filters, ...change } as LearningFilters, replace: true });
  const { archived, ...narrowing } = filters;
  const filtered = Object.keys(narrowing).length > 0;
  const clear = () => void navigate({ search: archived ? { archived } : {} });
  return (
    <>
      <PageHeader
        title="What we learn"
        lead="Short notes by those who tried: what worked, what did not, what helped."
        action={
          <>
            {mayWrite && <ButtonLink to="/learning/new">Share what you learnt</ButtonLink>}
            <ButtonLink to="/glossary" variant="outline">
              Words we use
            </ButtonLink>
          </>
        }
      />
      <search aria-label="Find notes">
        <div className={classes.find}>
          <TextFilter label="Search the notes" value={filters.q} onChange={(q) => change({ q })} />
          <TextFilter label="Town" value={filters.town} onChange={(town) => change({ town })} />
        </div>
        <ThemeChips chosen={filters.themeId} onChange={(themeId) => change({ themeId })} />
        <ActiveFilters
          active={
            filters.organisationId
              ? [
                  {
                    label: items[0]?.organisation?.name ?? 'One organisation',
                    remove: () => change({ organisationId: undefined }),
                  },
                ]
              : []
          }
          onClear={clear}
        />
      </search>
      {list.isPending && <LoadingState label="Loading the notes" />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && filtered && <NothingFits title="No note fits" onClear={clear} />}
      {list.isSuccess && items.length === 0 && !filtered && (
        <EmptyState
          title={archived ? 'Nothing is archived' : 'No note yet'}
          action={mayWrite && !archived && <ButtonLink to="/learning/new">Write the first</ButtonLink>}
        >
          Three short answers are a note: what worked, what did not, what helped. The next one saves a month.
        </EmptyState>
      )}
      {items.length > 0 && (
        <>
          <ul className={classes.cards} aria-label="Notes">
            {items.map((note) => (
              <Card key={note.id} note={note} />
            ))}
          </ul>
          <ShowMore
            shown={items.length}
            one="note"
            many="notes"
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
      {mayWrite && (
        <p className={classes.muted}>
          {archived ? (
            <TextLink to="/learning">Back to the notes</TextLink>
          ) : (
            <TextLink to="/learning" search={{ archived: true }}>
              Archived notes
            </TextLink>
          )}
        </p>
      )}
    </>
  );
}

interface ThemeChipsProps {
  chosen: string | undefined;
  onChange: (themeId: string | undefined) => void;
}

function ThemeChips({ chosen, onChange }: ThemeChipsProps) {
  const { data = [] } = useQuery(themesQuery());
  return (
    <fieldset className={classes.chips}>
      <legend className="fm-hidden">Theme</legend>
      {data.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          onClick={() => onChange(id === chosen ? undefined : id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

function Card({ note }: { note: LearningNoteView }) {
  const { id, title, worked, didNotWork, helped, themes, town, organisation, chapter, visibility, sample } = note;
  const beginning = worked ?? didNotWork ?? helped;
  return (
    <li className={classes.card}>
      <h2>
        <TextLink to="/learning/$id" params={{ id }}>
          {title}
        </TextLink>
      </h2>
      <p className={classes.muted}>
        <Meta parts={[organisation?.name ?? chapter?.name, town, formatDate(note.createdAt)]} />
      </p>
      {beginning && (
        <p className={classes.beginning}>
          <strong>{worked ? 'What worked: ' : didNotWork ? 'What did not: ' : 'What helped: '}</strong>
          {beginning}
        </p>
      )}
      <p className={classes.badges}>
        {themes.map((theme) => (
          <Badge key={theme.id}>{theme.name}</Badge>
        ))}
        {visibility === 'alliance' && <Badge tone="attention">Alliance only</Badge>}
        {sample && <Badge tone="over">Sample</Badge>}
      </p>
    </li>
  );
}
