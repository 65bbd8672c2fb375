import { Button } from '@mantine/core';
import { Meta } from '@/ui/Meta';
import { Section } from '@/ui/Page';
import classes from './cohort.module.css';
import { broughtBy, keyOf, wouldAdd } from './coverage';
import { nameOf, scoreOf, stages } from './messages';
import type { Candidate, Cohort } from './queries';

interface CandidatesProps {
  cohort: Cohort;
  group: Candidate[];
  onToggle?: (id: string) => void;
  onDescribe?: ((candidate: Candidate) => void) | undefined;
}

/** Everybody on the shortlist by their marks; what each would add to the group as it stands is set off. */
export function Candidates({ cohort, group, onToggle, onDescribe }: CandidatesProps) {
  const { candidates, dimensions } = cohort;
  return (
    <Section title="Shortlist">
      {onToggle && dimensions.length > 0 && (
        <p className={classes.hint}>Once you tick somebody, a plus marks what others would add.</p>
      )}
      <ul className={classes.candidates} aria-label="Shortlisted candidates">
        {candidates.map((one) => (
          <Row
            key={one.application.id}
            one={one}
            group={group}
            known={one.traits.length === dimensions.length}
            {...(onToggle && { onToggle })}
            onDescribe={onDescribe}
          />
        ))}
      </ul>
      {onToggle && group.length > 0 && <InView cohort={cohort} group={group} />}
    </Section>
  );
}

/** On a phone the set lies below the list: what it brings stays in view while one ticks. */
function InView({ cohort, group }: Pick<CandidatesProps, 'cohort' | 'group'>) {
  const { covered, named, score } = broughtBy(cohort.dimensions, group);
  return (
    <a href="#your-set" className={classes.inView}>
      <strong>
        {group.length} of {cohort.places}
      </strong>
      {named > 0 && (
        <span>
          {covered} of {named} values
        </span>
      )}
      <span>mean {score?.toFixed(2) ?? '–'}</span>
    </a>
  );
}

interface RowProps {
  one: Candidate;
  group: Candidate[];
  known: boolean;
  onToggle?: (id: string) => void;
  onDescribe: ((candidate: Candidate) => void) | undefined;
}

function Row({ one, group, known, onToggle, onDescribe }: RowProps) {
  const { application, revealed, score, stage, traits, rank } = one;
  const inIt = group.some((member) => member.application.id === application.id);
  const adds = inIt || group.length === 0 ? [] : wouldAdd(one, group);
  const name = nameOf(one);
  const box = `in-set-${application.id}`;
  return (
    <li className={classes.candidate} data-in={inIt || undefined}>
      {onToggle && (
        <input
          type="checkbox"
          id={box}
          className={classes.pick}
          checked={inIt}
          onChange={() => onToggle(application.id)}
        />
      )}
      <div className={classes.who}>
        {onToggle ? (
          <label htmlFor={box} className={classes.name}>
            {name}
          </label>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        <span className={classes.small}>
          <Meta
            parts={[
              revealed ? application.reference : 'Not revealed',
              stage !== 'shortlisted' && stages[stage],
              `rank ${rank}`,
            ]}
          />
        </span>
      </div>
      <Score score={score} />
      <div className={classes.brings}>
        {traits.length > 0 && (
          <ul className={classes.traits} aria-label={`What ${name} would bring`}>
            {traits.map((trait) => (
              <li key={trait.dimension} data-new={adds.includes(keyOf(trait)) || undefined}>
                <span className="fm-hidden">{trait.dimension}: </span>
                {trait.value}
                {adds.includes(keyOf(trait)) && <span className="fm-hidden"> (new to the set)</span>}
              </li>
            ))}
          </ul>
        )}
        {!known && (
          <span className={classes.unknown}>{traits.length === 0 ? 'Nothing noted yet' : 'Not all noted'}</span>
        )}
        {onDescribe && (
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => onDescribe(one)}
            aria-label={`Note what ${name} would bring`}
          >
            {traits.length === 0 ? 'Note what they bring' : 'Change'}
          </Button>
        )}
      </div>
    </li>
  );
}

/** A score beside its bar from 1 to 5. */
export function Score({ score }: { score: number | undefined }) {
  return (
    <span className={classes.score}>
      <span className="fm-hidden">Score </span>
      {scoreOf(score)}
      {score !== undefined && (
        <span className={classes.scale} aria-hidden="true">
          <span style={{ width: `${((score - 1) / 4) * 100}%` }} />
        </span>
      )}
    </span>
  );
}
