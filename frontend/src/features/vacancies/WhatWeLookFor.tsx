import { Badge } from '@/ui/Badge';
import { Points } from './About';
import { blocks, levels, testedByStage, wordOf } from './messages';
import type { VacancyView } from './queries';
import classes from './VacancyPage.module.css';

/** For staff alone: the public's answer does not have it. */
function testedByWords(testedBy: VacancyView['criteria'][number]['testedBy']): string {
  if (testedBy?.question !== undefined) return `Tested by question ${testedBy.question + 1}`;
  return testedBy?.stage
    ? `Tested by ${testedByStage[testedBy.stage].replace(/^The/, 'the')}`
    : 'Tested by nothing yet';
}

/** A kind that there is none of is left out. */
const howMany = (essential: number, desirable: number) =>
  `${[essential > 0 && `${essential} essential`, desirable > 0 && `${desirable} desirable`].filter(Boolean).join(', ')}.`;

/** The criteria by block, each marked essential or desirable, and what nobody needs to have. */
export function WhatWeLookFor({ vacancy: { criteria, notNeeded, full } }: { vacancy: VacancyView }) {
  const used = blocks.filter(({ value }) => criteria.some(({ block }) => block === value));
  const essential = criteria.filter(({ level }) => level === 'essential').length;
  return (
    <>
      {criteria.length > 0 && (
        <section className={classes.section}>
          <h2>What we look for</h2>
          <p>{howMany(essential, criteria.length - essential)}</p>
          {used.map(({ value, label }) => (
            <div key={value} className={classes.duty}>
              <h3>{label}</h3>
              <ul className={classes.criteria}>
                {criteria
                  .filter(({ block }) => block === value)
                  .map(({ text, level, testedBy }) => (
                    <li key={text}>
                      <span>
                        {text}
                        {full && <span className={classes.testedBy}>{testedByWords(testedBy)}</span>}
                      </span>
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
