import { Badge } from '@/ui/Badge';
import { TextLink } from '@/ui/links';
import { kinds, wordOf } from './messages';
import type { VacancyListItem } from './queries';
import classes from './VacanciesPage.module.css';
import { VacancyStatusBadge } from './VacancyStatusBadge';
import { deadlineOf, payOf, timeLeft } from './words';

/** One opening among others: what it is, what it pays, where, until when. */
export function VacancyCard({ vacancy }: { vacancy: VacancyListItem }) {
  const { id, title, kind, status, organisation, summary, places, sample, terms, hours, location, deadline } = vacancy;
  const pay = payOf(terms, hours);
  const left = status === 'published' && deadline ? timeLeft(deadline, new Date()) : undefined;
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <h2>
          <TextLink to="/vacancies/$id" params={{ id }}>
            {title}
          </TextLink>
        </h2>
        <p className={classes.under}>
          <span>{organisation.name}</span>
          <span>
            {wordOf(kinds, kind)}
            {places > 1 && `, ${places} places`}
          </span>
          {status !== 'published' && <VacancyStatusBadge status={status} />}
          {sample && <Badge>Sample</Badge>}
        </p>
        {summary && <p className={classes.summary}>{summary}</p>}
      </div>
      <dl className={classes.facts}>
        {pay && (
          <div>
            <dt>Pay</dt>
            <dd>
              <strong>{pay.figure}</strong>
              <span>{pay.basis}</span>
            </dd>
          </div>
        )}
        {location && (
          <div>
            <dt>Place</dt>
            <dd>
              {location.description}
              {location.remote === 'option' && <span>Work from home is an option</span>}
              {location.remote === 'full' && <span>From home</span>}
            </dd>
          </div>
        )}
        {deadline && (
          <div>
            <dt>Deadline</dt>
            <dd>
              {deadlineOf(deadline)}
              {left && <span className={classes.left}>{left}</span>}
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}
