import { useQuery } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { useMay } from '@/auth/me';
import { count, formatShortDate } from '@/ui/format';
import { Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import classes from './contactDepth.module.css';
import { type ContactLevel, contactDepthQuery } from './queries';

/** On an organisation's page, for the staff of its chapter: three levels, each filled, half filled or missing. */
export function ContactDepthCard({ organisationId }: { organisationId: string }) {
  const mayRead = useMay('read-contact-depth');
  return mayRead && <Depth organisationId={organisationId} />;
}

const labels: Record<ContactLevel['level'], string> = {
  frontline: 'Front line',
  manager: 'Managers',
  trustee: 'Trustees',
};

function Depth({ organisationId }: { organisationId: string }) {
  const depth = useQuery(contactDepthQuery(organisationId));
  // of another chapter's organisation it is not shown, and that is no fault
  if (depth.isError && asProblem(depth.error).status === 403) return null;
  return (
    <Section title="Contact depth">
      {depth.isPending && <LoadingState label="Loading contact depth" lines={3} />}
      {depth.isError && <ErrorState error={depth.error} onRetry={() => void depth.refetch()} />}
      {depth.data && (
        <>
          <ul className={classes.levels}>
            {depth.data.levels.toReversed().map((level) => (
              <Level key={level.level} {...level} />
            ))}
          </ul>
          {depth.data.missing.length > 0 && (
            <ul className={classes.missing}>
              {depth.data.missing.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </Section>
  );
}

function Level({ level, people, lastMetAt }: ContactLevel) {
  return (
    <li className={classes.level} data-level={level} data-depth={lastMetAt ? 'met' : people > 0 ? 'known' : 'missing'}>
      <strong>{labels[level]}</strong>
      <span>
        {people === 0
          ? 'nobody yet'
          : `${count(people, 'person', 'people')} known, ${lastMetAt ? `met ${formatShortDate(lastMetAt)}` : 'not met'}`}
      </span>
    </li>
  );
}
