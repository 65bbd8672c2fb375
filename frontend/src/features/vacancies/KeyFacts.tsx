import type { ReactNode } from 'react';
import { formatDate } from '@/ui/format';
import { ButtonLink } from '@/ui/links';
import { contracts, dbsLevels, wordOf } from './messages';
import type { VacancyView } from './queries';
import classes from './VacancyPage.module.css';
import { contractOf, daysOf, deadlineOf, hoursOf, payOf, timeLeft } from './words';

/** What one wants to know before reading on, and the one thing to do. */
export function KeyFacts({ vacancy }: { vacancy: VacancyView }) {
  const { id, terms, hours, location, contract, dbs, deadline, deadlineNote, closedAt, acceptsApplications, status } =
    vacancy;
  const pay = payOf(terms, hours);
  const start = contract?.startsOn ? formatDate(contract.startsOn) : contract?.startNote;
  const left = acceptsApplications && deadline ? timeLeft(deadline, new Date()) : undefined;
  // A draft that nobody has filled in yet has nothing to glance at.
  if (!pay && !hours && !location && !contract && !deadline && dbs === 'none') return null;
  return (
    <aside className={classes.facts} aria-label="At a glance">
      {acceptsApplications && (
        <div className={classes.apply}>
          <ApplyButton id={id} />
          <p className={classes.hint}>No account needed. A draft keeps what you have written.</p>
        </div>
      )}
      <dl>
        {pay && (
          <Glance name="Pay" value={pay.figure} more={pay.basis}>
            {terms?.type === 'salary' && terms.scale && <span>{terms.scale}</span>}
          </Glance>
        )}
        {hours && (
          <Glance name="Hours" value={hoursOf(hours)} more={hours.note}>
            {!hours.note && (hours.coreDays ?? []).length > 0 && <span>Core days {daysOf(hours.coreDays)}</span>}
            {!hours.note && hours.flexible && <span>Flexible</span>}
          </Glance>
        )}
        {location && (
          <Glance name="Place" value={location.description} more={location.travel}>
            {location.remote === 'option' && <span>Work from home is an option</span>}
            {location.remote === 'full' && <span>Always from home</span>}
          </Glance>
        )}
        {contract && <Glance name="Contract" value={contractOf(contract, wordOf(contracts, contract.kind))} />}
        {start && <Glance name="Start" value={start} />}
        {dbs !== 'none' && <Glance name="Check" value={wordOf(dbsLevels, dbs)} />}
        {deadline && (
          <Glance
            name={acceptsApplications || status === 'draft' ? 'Deadline' : 'Closed'}
            value={deadlineOf(closedAt ? { ...deadline, at: closedAt } : deadline)}
          >
            {left && <span className={classes.left}>{left}</span>}
            {deadlineNote && <span>{deadlineNote}</span>}
          </Glance>
        )}
      </dl>
      {(status === 'closed' || status === 'appointed') && <Over vacancy={vacancy} />}
    </aside>
  );
}

/** The one thing to do; the way is the public form, which needs no account. */
export function ApplyButton({ id }: { id: string }) {
  return (
    <ButtonLink to="/vacancies/$id/apply" params={{ id }} size="lg" fullWidth>
      Apply
    </ButtonLink>
  );
}

interface GlanceProps {
  name: string;
  value: string;
  more?: string | undefined;
  children?: ReactNode;
}

function Glance({ name, value, more, children }: GlanceProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        {more && <span>{more}</span>}
        {children}
      </dd>
    </div>
  );
}

function Over({ vacancy: { status, reason } }: { vacancy: VacancyView }) {
  return (
    <p className={classes.over}>
      {status === 'closed'
        ? 'Applications are closed. They are being reviewed.'
        : 'Applications are closed. People have been appointed.'}
      {reason && ` It closed before its deadline: ${reason}`}
    </p>
  );
}
