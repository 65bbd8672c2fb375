import { formatNumber } from '@/ui/format';
import { Points } from './About';
import { bounds, wordOf } from './messages';
import type { VacancyView } from './queries';
import { Shares } from './Shares';
import classes from './VacancyPage.module.css';
import { targetOf } from './words';

/** What is to be done: duties with their shares, broader responsibilities, targets. */
export function Work({ vacancy }: { vacancy: VacancyView }) {
  const { dutiesIntro, duties = [], responsibilitiesIntro, responsibilities = [], targets = [] } = vacancy.work;
  return (
    <>
      {duties.length > 0 && (
        <section className={classes.section}>
          <h2>What you would do</h2>
          {dutiesIntro && <p>{dutiesIntro}</p>}
          <Shares vacancy={vacancy} />
          {duties.map(({ heading, share, points }, place) => (
            <div key={heading} className={classes.duty}>
              <h3>
                {share !== undefined && <span className={classes.swatch} data-shade={place % 4} aria-hidden="true" />}
                {heading}
                {share !== undefined && <span className={classes.share}> {formatNumber(share)} of full time</span>}
              </h3>
              <Points points={points} />
            </div>
          ))}
        </section>
      )}
      {responsibilities.length > 0 && (
        <section className={classes.section}>
          <h2>Broader responsibilities</h2>
          {responsibilitiesIntro && <p>{responsibilitiesIntro}</p>}
          {responsibilities.map(({ heading, points }) => (
            <div key={heading} className={classes.duty}>
              <h3>{heading}</h3>
              <Points points={points} />
            </div>
          ))}
        </section>
      )}
      {targets.length > 0 && <Targets targets={targets} />}
    </>
  );
}

function Targets({ targets }: { targets: NonNullable<VacancyView['work']['targets']> }) {
  return (
    <section className={classes.section}>
      <h2>Targets that go with it</h2>
      <dl className={classes.targets}>
        {targets.map((target) => {
          const bound = wordOf(bounds, target.bound);
          const differs = target.atPost !== undefined && target.atPost !== target.fullTime;
          return (
            <div key={target.description}>
              <dt>{target.description}</dt>
              <dd>
                <strong>{targetOf(target, bound, target.atPost ?? target.fullTime)}</strong>
                {differs && <span>{targetOf(target, '', target.fullTime).trim()} full-time, for these hours less</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
