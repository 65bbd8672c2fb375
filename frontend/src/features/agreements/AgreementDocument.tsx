import { Anchor, Button } from '@mantine/core';
import { formatDate } from '@/ui/format';
import { Glossed } from '@/ui/Glossed';
import classes from './agreement.module.css';
import { clauseLabel, foundations } from './foundations';
import { allOf, kindLabel } from './messages';
import type { AgreementParty, AgreementView } from './queries';
import { clauseText } from './values';

interface AgreementDocumentProps {
  agreement: AgreementView;
  /** Leads to the question box, about one clause. */
  onAsk?: ((clause: string) => void) | undefined;
  onAgree: (party: AgreementParty) => void;
}

/** The text as people would sign it: between whom, the seven foundations, and who has said yes. */
export function AgreementDocument({ agreement, onAsk, onAgree }: AgreementDocumentProps) {
  const { kind, number, parties, startsOn, endsOn, proposed, state } = agreement;
  const organisations = parties.map(({ organisation }) => organisation);
  return (
    <article className={classes.sheet} aria-label="The agreement">
      <header className={classes.between}>
        <p className={classes.small}>
          {kindLabel(kind)}, version {number}
          {!proposed && state === 'draft' && ' (draft)'}
        </p>
        <p className={classes.names}>
          {organisations.length > 1 ? 'Between ' : 'Of '}
          {allOf(organisations)}
        </p>
        {(startsOn || endsOn) && <p>{term(startsOn, endsOn)}</p>}
      </header>
      {foundations.map((foundation, index) => (
        <section key={foundation.id} className={classes.foundation}>
          <h2>
            <span aria-hidden="true">{index + 1}</span> {foundation.title}
          </h2>
          {foundation.clauses.map(({ path, label }) => (
            <div key={path} className={classes.clause}>
              {foundation.clauses.length > 1 && <h3>{label}</h3>}
              <ClauseText text={clauseText(agreement.foundations, path)} />
              {onAsk && (
                <Anchor component="button" type="button" className={classes.ask} onClick={() => onAsk(path)}>
                  Ask about this<span className="fm-hidden">: {clauseLabel(path)}</span>
                </Anchor>
              )}
            </div>
          ))}
        </section>
      ))}
      <section className={classes.signatures}>
        <h2>Agreed by</h2>
        <ul>
          {parties.map((party) => (
            <Signature key={party.organisation.id} party={party} asked={!!proposed} onAgree={onAgree} />
          ))}
        </ul>
      </section>
    </article>
  );
}

function ClauseText({ text }: { text: string }) {
  if (!text) return <p className={classes.open}>Still open</p>;
  return (
    <p className={classes.text}>
      <Glossed>{text}</Glossed>
    </p>
  );
}

interface SignatureProps {
  party: AgreementParty;
  asked: boolean;
  onAgree: (party: AgreementParty) => void;
}

function Signature({ party, asked, onAgree }: SignatureProps) {
  const { organisation, assent, can } = party;
  return (
    <li className={classes.signature} data-given={assent ? true : undefined}>
      <span className={classes.hand}>{assent ? assent.by : '\u00a0'}</span>
      <strong>{organisation.name}</strong>
      <span className={classes.small}>
        {assent
          ? assent.recorded
            ? `Its yes was recorded on ${formatDate(assent.at)} by ${assent.by}: ${assent.note}`
            : `Agreed on ${formatDate(assent.at)}`
          : asked
            ? 'Has not yet agreed'
            : 'Not asked yet'}
      </span>
      {can.includes('assent') && (
        <Button mt="sm" onClick={() => onAgree(party)}>
          Agree<span className="fm-hidden"> for {organisation.name}</span>
        </Button>
      )}
    </li>
  );
}

function term(startsOn: string | undefined, endsOn: string | undefined): string {
  if (startsOn && endsOn) return `From ${formatDate(startsOn)} to ${formatDate(endsOn)}`;
  return startsOn ? `From ${formatDate(startsOn)}` : `Until ${formatDate(endsOn ?? '')}`;
}
