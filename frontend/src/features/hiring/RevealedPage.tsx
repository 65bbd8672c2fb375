import { Anchor, Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { AnswerText } from '@/ui/AnswerText';
import { Badge } from '@/ui/Badge';
import { ShowMore } from '@/ui/DataList';
import { Fact, Facts } from '@/ui/Facts';
import { formatDateTime, formatNumber } from '@/ui/format';
import { HiringNav } from '@/ui/HiringNav';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { saveFile } from '@/ui/saveFile';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import classes from './hiring.module.css';
import { LetterDialog } from './LetterDialog';
import { stages } from './messages';
import { type Candidate, candidateQuery, lettersQuery, openCv } from './queries';

const route = getRouteApi('/applications/$id/candidate');

export function RevealedPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="run-review" what="see who candidates are">
      <Revealed key={id} id={id} />
    </MembersOnly>
  );
}

function Revealed({ id }: { id: string }) {
  const query = useQuery(candidateQuery(id));
  if (query.isPending) return <LoadingState label="Loading the candidate" />;
  if (query.isError) {
    const problem = asProblem(query.error);
    return problem.status === 409 ? (
      <>
        <PageHeader title="Not open" />
        <EmptyState
          title="Nobody knows whose application this is"
          action={
            <TextLink to="/applications/$id" params={{ id }}>
              Go to the application
            </TextLink>
          }
        >
          {problem.message}
        </EmptyState>
      </>
    ) : (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  return <KnownCandidate candidate={query.data} />;
}

function KnownCandidate({ candidate }: { candidate: Candidate }) {
  const { reference, vacancy, stage, kind, name, email, phone, adjustments, openAnswers, answers } = candidate;
  const { revealedAt, revealedBy, reason, cv } = candidate;
  const { label, tone } = stages[stage];
  return (
    <>
      <PageHeader
        title={name}
        back={
          <TextLink to="/vacancies/$id/board" params={{ id: vacancy.id }}>
            {vacancy.name}
          </TextLink>
        }
        beside={
          <>
            <Badge tone={tone}>{label}</Badge>
            <span>{reference}</span>
            {kind === 'organisation' && <span>Organisation</span>}
          </>
        }
      />
      <HiringNav id={vacancy.id} />
      <div className={classes.person}>
        <div className={classes.read}>
          <Answers title="About them" answers={openAnswers} />
          <Answers title="Answers that were marked" answers={answers} />
          <Letters candidate={candidate} />
          <Section title="On record">
            <Facts>
              <Fact name="Revealed">{formatDateTime(revealedAt)}</Fact>
              <Fact name="By">{revealedBy}</Fact>
              <Fact name="Why">{reason}</Fact>
            </Facts>
          </Section>
        </div>
        <div className={classes.aside}>
          <Section title="Reach them">
            <Facts>
              <Fact name="Email">
                <Anchor href={`mailto:${email}`}>{email}</Anchor>
              </Fact>
              <Fact name="Phone">
                {phone && <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</Anchor>}
              </Fact>
            </Facts>
          </Section>
          {adjustments && (
            <Section title="What they need">
              <p className={classes.words}>{adjustments}</p>
            </Section>
          )}
          {cv && <CvCard candidate={candidate} cv={cv} />}
        </div>
      </div>
    </>
  );
}

function Answers({ title, answers }: { title: string; answers: Candidate['answers'] }) {
  if (answers.length === 0) return null;
  return (
    <Section title={title}>
      {answers.map(({ prompt, style, text }) => (
        <article key={prompt} className={classes.answer}>
          <h3>{prompt}</h3>
          <AnswerText text={text} style={style} />
        </article>
      ))}
    </Section>
  );
}

const kinds = {
  pdf: { name: 'PDF', extension: 'pdf' },
  word: { name: 'Word document', extension: 'docx' },
  'open-document': { name: 'OpenDocument text', extension: 'odt' },
} as const;

function CvCard({ candidate, cv }: { candidate: Candidate; cv: NonNullable<Candidate['cv']> }) {
  const [busy, setBusy] = useState(false);
  const toast = useToast();
  const { name, extension } = kinds[cv.kind];
  async function open() {
    setBusy(true);
    try {
      saveFile(`cv-${candidate.reference}.${extension}`, await openCv(candidate.applicationId));
    } catch (error) {
      toast(asProblem(error).message, 'problem');
    } finally {
      setBusy(false);
    }
  }
  return (
    <Section title="CV">
      <Button variant="outline" loading={busy} onClick={() => void open()}>
        Open the CV
      </Button>
      <p className={classes.quiet}>
        {name}, {formatNumber(Math.max(1, Math.round(cv.bytes / 1000)))} kB. Each opening stands on record.
      </p>
    </Section>
  );
}

function Letters({ candidate: { applicationId, vacancy } }: { candidate: Candidate }) {
  const [writing, setWriting] = useState(false);
  const list = useInfiniteQuery(lettersQuery(applicationId));
  const letters = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title="Letters">
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && letters.length === 0 && <p className={classes.quiet}>Nobody has written to them yet.</p>}
      {letters.map(({ id, at, by, subject, text }) => (
        <article key={id} className={classes.answer}>
          <h3>{subject}</h3>
          <p className={classes.quiet}>
            {by}, {formatDateTime(at)}
          </p>
          <p className={classes.words}>{text}</p>
        </article>
      ))}
      {list.hasNextPage && (
        <ShowMore
          shown={letters.length}
          one="letter"
          many="letters"
          hasMore
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
      <Button mt="sm" variant="outline" onClick={() => setWriting(true)}>
        Write a letter
      </Button>
      {writing && (
        <LetterDialog
          vacancyId={vacancy.id}
          applications={[applicationId]}
          onClose={() => setWriting(false)}
          onSent={() => setWriting(false)}
        />
      )}
    </Section>
  );
}
