import { Badge } from '@/ui/Badge';
import { Points } from './About';
import { blocks, levels, wordOf } from './messages';
import type { VacancyView } from './queries';
import classes from './VacancyPage.module.css';

/** The criteria by block, each marked essential or desirable, and what nobody needs to have. */
export function WhatWeLookFor({ vacancy: { criteria, notNeeded } }: { vacancy: VacancyView }) {
  const used = blocks.filter(({ value }) => criteria.some(({ block }) => block === value));
  const essential = criteria.filter(({ level }) => level === 'essential').length;
  return (
    <>
      {criteria.length > 0 && (
        <section className={classes.section}>
          <h2>What we look for</h2>
          <p>
            {essential} essential, {criteria.length - essential} desirable.
          </p>
          {used.map(({ value, label }) => (
            <div key={value} className={classes.duty}>
              <h3>{label}</h3>
              <ul className={classes.criteria}>
                {criteria
                  .filter(({ block }) => block === value)
                  .map(({ text, level }) => (
                    <li key={text}>
                      <span>{text}</span>
                      <Badge tone={level === 'essential' ? 'good' : 'plain'}>{wordOf(levels, level)}</Badge>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      {notNeeded.length > 0 && (
        <section className={classes.section}>
          <h2>What you do not need</h2>
          <p>If you do have them, you are welcome too.</p>
          <Points points={notNeeded} />
        </section>
      )}
    </>
  );
}
