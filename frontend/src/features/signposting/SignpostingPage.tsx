import { getRouteApi } from '@tanstack/react-router';
import { useMay, useMe } from '@/auth/me';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { Flows } from './Flows';
import { Sent } from './Sent';
import classes from './signposting.module.css';
import { Unmet } from './Unmet';
import { Waiting } from './Waiting';

const route = getRouteApi('/signposting');

/** Where people are pointed, what came of it, and what nobody could take. */
export function SignpostingPage() {
  return (
    <MembersOnly to="signed-in" what="see signposting">
      <Signposting />
    </MembersOnly>
  );
}

// staff see what goes on between others
const views = [
  { view: 'waiting', label: 'Hand-overs to you', forStaff: 'Hand-overs', own: true },
  { view: 'sent', label: 'What you sent', forStaff: 'What was sent', own: true },
  { view: 'flows', label: 'Who sends to whom', forStaff: 'Who sends to whom', own: false },
  { view: 'unmet', label: 'Nobody could take', forStaff: 'Nobody could take', own: false },
] as const;

function Signposting() {
  const { view, ...filters } = route.useSearch();
  const mayRead = useMay('read-signposts');
  const mayLog = useMay('log-signposts');
  const actsForSomebody = (useMe()?.organisations.length ?? 0) > 0;
  const open = views.filter(({ own }) => mayRead || !own);
  const current = open.find((one) => one.view === view)?.view ?? open[0]?.view;
  return (
    <>
      <PageHeader
        title="Signposting"
        lead="Who was pointed where, and what came of it. Nothing about the person is kept."
        action={mayLog && <ButtonLink to="/signposts/new">We pointed someone to…</ButtonLink>}
      />
      <nav className={classes.tabs} aria-label="Parts of signposting">
        {open.map(({ view, label, forStaff }) => (
          <TextLink
            key={view}
            to="/signposting"
            search={view === 'flows' || view === 'unmet' ? { ...filters, view } : { view }}
            data-current={view === current}
            {...(view === current && { 'aria-current': 'page' as const })}
          >
            {actsForSomebody ? label : forStaff}
          </TextLink>
        ))}
      </nav>
      {current === 'waiting' && <Waiting />}
      {current === 'sent' && <Sent />}
      {current === 'flows' && <Flows filters={filters} />}
      {current === 'unmet' && <Unmet filters={filters} />}
    </>
  );
}
