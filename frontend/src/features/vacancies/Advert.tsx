import type { ReactNode } from 'react';
import { Badge } from '@/ui/Badge';
import { PageHeader } from '@/ui/Page';
import { About, Quotations } from './About';
import { Applying } from './Applying';
import { ApplyButton, KeyFacts } from './KeyFacts';
import { More } from './More';
import { kinds, wordOf } from './messages';
import type { VacancyView } from './queries';
import classes from './VacancyPage.module.css';
import { VacancyStatusBadge } from './VacancyStatusBadge';
import { WhatWeLookFor } from './WhatWeLookFor';
import { Work } from './Work';

/** What everyone reads of an opening. */
export function Advert({ vacancy, back }: { vacancy: VacancyView; back: ReactNode }) {
  const { id, title, kind, status, organisation, team, summary, places, sample, acceptsApplications } = vacancy;
  return (
    <>
      <PageHeader
        title={title}
        back={back}
        beside={
          <>
            <span>{[organisation.name, team && `${team} team`].filter(Boolean).join(', ')}</span>
            <span>
              {wordOf(kinds, kind)}
              {places > 1 && `, ${places} places`}
            </span>
            {status !== 'draft' && <VacancyStatusBadge status={status} />}
            {sample && <Badge>Sample</Badge>}
          </>
        }
      />
      <div className={classes.columns}>
        <KeyFacts vacancy={vacancy} />
        <div className={classes.text}>
          {sample && (
            <p className={classes.sample}>
              A sample to try Firstmile with: a copy of a past advert, open again. Nobody hires by it.
            </p>
          )}
          {summary && <p className={classes.lead}>{summary}</p>}
          <About sections={vacancy.advert.sections ?? []} />
          <Quotations quotations={vacancy.advert.quotations ?? []} />
          <Work vacancy={vacancy} />
          <WhatWeLookFor vacancy={vacancy} />
          <Applying vacancy={vacancy} />
          <More vacancy={vacancy} />
          {acceptsApplications && (
            <div className={classes.end}>
              <ApplyButton id={id} />
            </div>
          )}
        </div>
      </div>
    </>
  );
}
