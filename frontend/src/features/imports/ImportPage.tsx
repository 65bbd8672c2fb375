import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Badge } from '@/ui/Badge';
import { count, formatDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { Meta } from '@/ui/Meta';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, Notice } from '@/ui/states';
import { ColumnsStep } from './ColumnsStep';
import classes from './imports.module.css';
import { delimiterLabel, encodingLabel, sizeLabel, stateOf } from './messages';
import { importKey, importQuery, isWorking } from './queries';
import { ReviewStep } from './ReviewStep';
import { WorkStep } from './WorkStep';

const route = getRouteApi('/imports/$id');

export function ImportPage() {
  return (
    <MembersOnly to="import-organisations" what="import organisations">
      <OneImport />
    </MembersOnly>
  );
}

function OneImport() {
  const { id } = route.useParams();
  const { step } = route.useSearch();
  const query = useQuery(importQuery(id));
  const state = query.data?.value.state;
  useFreshRows(id, state);
  if (query.isPending) return <LoadingState label="Loading the import" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { value } = query.data;
  const columns = value.state === 'uploaded' || (step === 'columns' && value.can.includes('map'));
  const at = isWorking(value) ? (value.state === 'checking' ? 1 : 3) : columns ? 0 : value.state === 'checked' ? 2 : 3;
  return (
    <>
      <PageHeader
        title={value.fileName}
        back={<TextLink to="/imports">Imports</TextLink>}
        beside={
          <>
            <Badge tone={stateOf(value.state).tone}>{stateOf(value.state).label}</Badge>
            <span>
              <Meta
                parts={[
                  value.source,
                  `into ${value.chapter.name}`,
                  count(value.counts.rows, 'row', 'rows'),
                  sizeLabel(value.size),
                  value.format === 'csv'
                    ? `${encodingLabel(value.encoding)}, ${delimiterLabel(value.delimiter)}`
                    : 'Open Referral UK',
                ]}
              />
            </span>
          </>
        }
      />
      <Steps at={at} />
      {value.state === 'failed' && <Notice title="It has stopped">{value.reason}</Notice>}
      {isWorking(value) ? (
        <WorkStep opened={query.data} />
      ) : columns ? (
        <ColumnsStep key={query.data.etag} opened={query.data} />
      ) : (
        <ReviewStep opened={query.data} />
      )}
      <p className={classes.foot}>Its rows are deleted on {formatDate(value.deletedAt)}.</p>
    </>
  );
}

/** When the work has ended, what was read of the rows before is old. */
function useFreshRows(id: string, state: string | undefined) {
  const queryClient = useQueryClient();
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state && before.current !== undefined) {
      void queryClient.invalidateQueries({ queryKey: [...importKey(id), 'rows'] });
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }
    before.current = state;
  }, [queryClient, id, state]);
}

const steps = ['Columns', 'Check', 'Mend', 'Import'];

function Steps({ at }: { at: number }) {
  return (
    <ol className={classes.steps} aria-label="Steps">
      {steps.map((label, index) => (
        <li key={label} data-done={index < at || undefined} aria-current={index === at ? 'step' : undefined}>
          <span className={classes.stepNumber} aria-hidden="true">
            {index < at ? '✓' : index + 1}
          </span>
          {label}
          {index < at && <span className="fm-hidden"> (done)</span>}
        </li>
      ))}
    </ol>
  );
}
