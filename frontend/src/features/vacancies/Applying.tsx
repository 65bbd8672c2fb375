import { formatMoney, formatNumber } from '@/ui/format';
import { Points } from './About';
import { applicants, payees, styles, wordOf } from './messages';
import type { VacancyView } from './queries';
import classes from './VacancyPage.module.css';
import { listOf, whenOf } from './words';

/** What is offered in return, the questions, how applications are reviewed, and when what happens. */
export function Applying({ vacancy }: { vacancy: VacancyView }) {
  const { advert, applying, questions, timetable } = vacancy;
  const perks = advert.perks ?? [];
  const review = [...(applying.review ?? []), ...promises(vacancy)];
  return (
    <>
      <Stipend vacancy={vacancy} />
      {perks.length > 0 && (
        <section className={classes.section}>
          <h2>Perks and benefits</h2>
          <ul className={classes.perks}>
            {perks.map((perk) => (
              <li key={perk}>{perk}</li>
            ))}
          </ul>
        </section>
      )}
      {questions.length > 0 && (
        <section className={classes.section}>
          <h2>How to apply</h2>
          <p>{formOf(vacancy)}</p>
          <ol className={classes.questions}>
            {questions.map(({ id, prompt, guidance, blind, maxWords, sample }) => (
              <li key={id}>
                <p className={classes.prompt}>{prompt}</p>
                {guidance && <p>{guidance}</p>}
                <p className={classes.hint}>
                  {[
                    maxWords && `Up to ${formatNumber(maxWords)} words.`,
                    blind
                      ? 'Marked without knowing whose answer it is.'
                      : 'Says who you are: not marked, and read only after the anonymous review.',
                    sample && 'A sample question: the advert states none.',
                  ]
                    .filter(Boolean)
                    .join(' ')}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      {(review.length > 0 || vacancy.composition.length > 0) && (
        <section className={classes.section}>
          <h2>How applications are reviewed</h2>
          {review.length > 0 && <Points points={review} />}
          <Composition vacancy={vacancy} />
        </section>
      )}
      {timetable.length > 0 && (
        <section className={classes.section}>
          <h2>Timetable</h2>
          <ol className={classes.timetable}>
            {timetable.map((entry) => (
              <li key={entry.what}>
                <strong>{whenOf(entry)}</strong>
                <span>
                  {entry.what}
                  {entry.provisional && ' (provisional)'}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

/** What the group is to be varied in; each member brings one of its values, and none counts for more by itself. */
function Composition({ vacancy: { composition } }: { vacancy: VacancyView }) {
  if (composition.length === 0) return null;
  return (
    <>
      <h3>What the group is chosen by</h3>
      <p>
        Among those who do well in the anonymous review a group is sought that is varied in this. Nothing of it counts
        in the marks.
      </p>
      <dl className={classes.composition}>
        {composition.map(({ name, values, sample }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {values.join(', ')}
              {sample && <span className={classes.hint}> A sample: the advert does not name it.</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function formOf({ applying, questions }: VacancyView): string {
  const who = listOf(applying.openTo.map((one) => wordOf(applicants, one).toLowerCase()));
  const how = applying.answerStyles.map((one) => wordOf(styles, one).toLowerCase()).join(' or ');
  const length = applying.lengthRule
    ? ` ${applying.lengthRule.label}: at most ${formatNumber(applying.lengthRule.maxWords)} words in all.`
    : '';
  const asks = questions.length === 1 ? 'one question' : `${questions.length} questions`;
  return `Open to ${who}. You answer ${asks} in ${how}.${length}`;
}

function promises({ applying }: VacancyView): string[] {
  return [
    ...(applying.cvRequired ? ['Nobody can open your CV before the anonymous review is done.'] : []),
    ...(applying.chosenAsASet ? ['The whole group counts, not only each application by itself.'] : []),
  ];
}

function Stipend({ vacancy: { terms, places } }: { vacancy: VacancyView }) {
  if (terms?.type !== 'stipend') return null;
  const to = terms.payableTo.map((one) => wordOf(payees, one).toLowerCase());
  return (
    <section className={classes.section}>
      <h2>The stipend</h2>
      {terms.purpose && <p>{terms.purpose}</p>}
      <p>
        Payable to {to.join(', or ')}. For {places} {places === 1 ? 'place' : 'places'} it comes to{' '}
        {terms.total && formatMoney(terms.total)} in all.
      </p>
    </section>
  );
}
