import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '@/auth/useSession';
import { count, formatDate, formatDateTime } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { PageHeader, Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState, SignInFirst } from '@/ui/states';
import { type Change, changesBetween, type Piece } from './changes';
import { notYetAgreed } from './messages';
import { type AgreementVersion, type AgreementView, agreementQuery, versionsQuery } from './queries';
import classes from './versions.module.css';

const route = getRouteApi('/agreements/$id/versions');

export function VersionsPage() {
  const { id } = route.useParams();
  const session = useSession();
  const enabled = session !== 'signed-out';
  const agreement = useQuery({ ...agreementQuery(id), enabled });
  const versions = useQuery({ ...versionsQuery(id), enabled });
  if (agreement.data && versions.data)
    return <Versions agreement={agreement.data.value} versions={versions.data.items} />;
  if (!enabled) return <SignInFirst />;
  const failed = [agreement, versions].find(({ isError }) => isError);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  return <LoadingState label="Loading the versions" />;
}

interface Text {
  number: number;
  label: string;
  text: AgreementVersion | AgreementView;
}

/** The kept versions, and before them the text that is being written, for those who see it. */
function textsOf(agreement: AgreementView, versions: AgreementVersion[]): Text[] {
  const kept = versions.map((text) => ({ number: text.number, label: `Version ${text.number}`, text }));
  const isDraft = !versions.some(({ number }) => number === agreement.number);
  return isDraft
    ? [{ number: agreement.number, label: `Version ${agreement.number} (draft)`, text: agreement }, ...kept]
    : kept;
}

function Versions({ agreement, versions }: { agreement: AgreementView; versions: AgreementVersion[] }) {
  const { id, title } = agreement;
  const texts = textsOf(agreement, versions);
  return (
    <>
      <PageHeader
        title="Versions"
        back={
          <TextLink to="/agreements/$id" params={{ id }}>
            {title}
          </TextLink>
        }
        lead="Every text that was proposed, kept word for word."
      />
      {versions.length === 0 && (
        <EmptyState title="Nothing was proposed yet">The draft is not a version yet.</EmptyState>
      )}
      <ol className={classes.versions} aria-label="Versions">
        {versions.map((version) => (
          <li key={version.number}>
            <strong>Version {version.number}</strong>
            <span>
              Proposed on {formatDateTime(version.createdAt)} by {version.createdBy}
            </span>
            <span>{outcome(version)}</span>
          </li>
        ))}
      </ol>
      {texts.length > 1 && <Comparison texts={texts} />}
    </>
  );
}

function outcome({ agreedAt, parties }: AgreementVersion): string {
  if (agreedAt) return `Every party agreed; the last on ${formatDate(agreedAt)}`;
  return notYetAgreed(parties.filter(({ assent }) => !assent).map(({ organisation }) => organisation)).replace(
    'not yet agreed',
    'not agreed to it',
  );
}

function Comparison({ texts }: { texts: Text[] }) {
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const newer = texts.find(({ number }) => number === asked.to) ?? texts[0];
  const older =
    texts.find(({ number }) => number === asked.from) ?? texts.find(({ number }) => number < (newer?.number ?? 0));
  if (!newer || !older) return null;
  const choices = texts.map(({ number, label }) => ({ value: String(number), label }));
  const choose = (search: { from: number; to: number }) => void navigate({ search, replace: true });
  const { changes, same } = changesBetween(older.text, newer.text);
  return (
    <Section title="What has changed">
      <div className={classes.choice}>
        <NativeSelect
          label="From"
          data={choices}
          value={String(older.number)}
          onChange={(event) => choose({ from: Number(event.currentTarget.value), to: newer.number })}
        />
        <NativeSelect
          label="To"
          data={choices}
          value={String(newer.number)}
          onChange={(event) => choose({ from: older.number, to: Number(event.currentTarget.value) })}
        />
      </div>
      <p role="status" className={classes.same}>
        {changes.length === 0
          ? 'Both say the same, word for word.'
          : `${count(changes.length, 'part differs', 'parts differ')}; ${count(same, 'is', 'are')} the same.`}
      </p>
      {changes.map((change) => (
        <Pair key={change.label} change={change} older={older.label} newer={newer.label} />
      ))}
    </Section>
  );
}

function Pair({ change, older, newer }: { change: Change; older: string; newer: string }) {
  return (
    <section className={classes.change} aria-label={change.label}>
      <h3>{change.label}</h3>
      <div className={classes.pair}>
        <div>
          <p className={classes.side}>{older}</p>
          <Pieces pieces={change.before} as="del" />
        </div>
        <div>
          <p className={classes.side}>{newer}</p>
          <Pieces pieces={change.after} as="ins" />
        </div>
      </div>
    </section>
  );
}

/** Marked by line and colour, and by the element for those who hear the page. */
function Pieces({ pieces, as: Mark }: { pieces: Piece[]; as: 'del' | 'ins' }) {
  if (pieces.length === 0) return <p className={classes.nothing}>Nothing here</p>;
  const placed = pieces.map((piece, index) => ({ ...piece, key: `${index}` }));
  return (
    <p className={classes.text}>
      {placed.map(({ text, changed, key }) =>
        changed ? <Mark key={key}>{text}</Mark> : <span key={key}>{text}</span>,
      )}
    </p>
  );
}
