import { Button } from '@mantine/core';
import { useState } from 'react';
import { Fact, Facts } from '@/ui/Facts';
import { formatDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import classes from './agreement.module.css';
import { EndDialog, RecordDialog } from './dialogs';
import type { AgreementParty, AgreementView } from './queries';
import type { StepMutation } from './useStep';

interface AgreementSideProps {
  agreement: AgreementView;
  etag: string;
  step: StepMutation;
}

/** Where it stands with each party, its dates and earlier versions, and what staff may do with it as a whole. */
export function AgreementSide({ agreement, etag, step }: AgreementSideProps) {
  const { id, chapter, parties, proposed, agreedAt, reviewOn, state, can } = agreement;
  const [recording, setRecording] = useState<AgreementParty>();
  const [ending, setEnding] = useState(false);
  return (
    <aside className={classes.aside} aria-label="About this agreement">
      <section>
        <h2>Parties</h2>
        <ul className={classes.parties}>
          {parties.map((party) => (
            <li key={party.organisation.id}>
              <TextLink to="/organisations/$id" params={{ id: party.organisation.id }}>
                {party.organisation.name}
              </TextLink>
              <span className={classes.small}>{standing(party, state)}</span>
              {party.can.includes('record-assent') && (
                <Button variant="subtle" size="compact-md" px={0} onClick={() => setRecording(party)}>
                  Record its yes
                  <span className="fm-hidden"> ({party.organisation.name})</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <Facts>
        <Fact name="Chapter">{chapter.name}</Fact>
        <Fact name="Proposed">{proposed && `${formatDate(proposed.at)} by ${proposed.by}`}</Fact>
        <Fact name="Agreed">{agreedAt && formatDate(agreedAt)}</Fact>
        <Fact name="Review">{reviewOn && formatDate(reviewOn)}</Fact>
        <Fact name="Versions">
          {(proposed || agreement.number > 1) && (
            <TextLink to="/agreements/$id/versions" params={{ id }}>
              Read and compare
            </TextLink>
          )}
        </Fact>
      </Facts>
      {can.includes('end') && (
        <div>
          <Button variant="subtle" color="danger" px="xs" ml={-9} onClick={() => setEnding(true)}>
            End this agreement
          </Button>
        </div>
      )}
      {recording && (
        <RecordDialog
          agreement={agreement}
          etag={etag}
          step={step}
          party={recording}
          onClose={() => setRecording(undefined)}
        />
      )}
      {ending && <EndDialog agreement={agreement} etag={etag} step={step} onClose={() => setEnding(false)} />}
    </aside>
  );
}

function standing({ assent }: AgreementParty, state: AgreementView['state']): string {
  if (assent) return `${assent.recorded ? 'Its yes was recorded' : 'Agreed'} on ${formatDate(assent.at)}`;
  return state === 'proposed' ? 'Has not yet agreed' : state === 'draft' ? 'Not asked yet' : 'Did not agree';
}
