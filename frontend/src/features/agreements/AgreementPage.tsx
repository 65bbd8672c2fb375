import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Versioned } from '@/api/client';
import { useSession } from '@/auth/useSession';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, SignInFirst } from '@/ui/states';
import { AgreementDocument } from './AgreementDocument';
import { AgreementSide } from './AgreementSide';
import classes from './agreement.module.css';
import { AssentDialog } from './dialogs';
import { kindLabel } from './messages';
import { NextStep } from './NextStep';
import { Questions } from './Questions';
import { type AgreementParty, type AgreementView, agreementQuery } from './queries';
import { StateBadge } from './StateBadge';
import { useStep } from './useStep';

const route = getRouteApi('/agreements/$id');

export function AgreementPage() {
  const { id } = route.useParams();
  const session = useSession();
  const query = useQuery({ ...agreementQuery(id), enabled: session !== 'signed-out' });
  if (query.data) return <Agreement key={id} opened={query.data} />;
  if (session === 'signed-out') return <SignInFirst />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingState label="Loading the agreement" lines={12} />;
}

function Agreement({ opened: { value: agreement, etag } }: { opened: Versioned<AgreementView> }) {
  const { id, title, kind, state, can, missing } = agreement;
  const step = useStep(id);
  const [clause, setClause] = useState('');
  const [agreeing, setAgreeing] = useState<AgreementParty>();
  const box = useRef<HTMLTextAreaElement>(null);
  // staff answer below; a way to ask at every clause is for those who read it for the first time
  const asks = can.includes('remark') && !can.includes('edit');
  const ask = (about: string) => {
    setClause(about);
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <PageHeader
        title={title}
        back={<TextLink to="/agreements">Agreements</TextLink>}
        beside={
          <>
            <span>{kindLabel(kind)}</span>
            <StateBadge state={state} />
          </>
        }
        action={
          // what is still open is written by way of the next step, below
          can.includes('edit') &&
          (state !== 'draft' || missing.length === 0) && (
            <ButtonLink to="/agreements/$id/edit" params={{ id }} variant="default">
              {state === 'draft' ? 'Write' : 'Change the text'}
            </ButtonLink>
          )
        }
      />
      <NextStep agreement={agreement} etag={etag} step={step} onAgree={setAgreeing} />
      <div className={classes.columns}>
        <div>
          <AgreementDocument agreement={agreement} onAsk={asks ? ask : undefined} onAgree={setAgreeing} />
          <Questions agreement={agreement} clause={clause} onClause={setClause} box={box} />
        </div>
        <AgreementSide agreement={agreement} etag={etag} step={step} />
      </div>
      {agreeing && (
        <AssentDialog
          agreement={agreement}
          etag={etag}
          step={step}
          party={agreeing}
          onClose={() => setAgreeing(undefined)}
        />
      )}
    </>
  );
}
