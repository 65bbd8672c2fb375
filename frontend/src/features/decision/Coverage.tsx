import classes from './cohort.module.css';
import { missingOf } from './coverage';
import { listed } from './messages';
import type { DimensionCoverage } from './queries';

/** Every value of every dimension as a tile: a dot for each member who brings it, or an open place. */
export function CoveragePicture({ coverage }: { coverage: DimensionCoverage[] }) {
  return (
    <div className={classes.picture}>
      {coverage.map((one) => (
        <div key={one.dimension} className={classes.dimension}>
          <h4>
            {one.dimension}
            <span className={classes.of}>
              {one.covered} of {one.values.length}
            </span>
          </h4>
          <Tiles one={one} />
        </div>
      ))}
    </div>
  );
}

function Tiles({ one }: { one: DimensionCoverage }) {
  return (
    <>
      <ul className={classes.tiles}>
        {one.values.map(({ value, members }) => (
          <li key={value} data-covered={members > 0 || undefined}>
            <span className={classes.dots} aria-hidden="true">
              {Array.from({ length: Math.min(members, 6) }, (_, at) => `dot-${at}`).map((key) => (
                <span key={key} />
              ))}
            </span>
            {value}
            <span className="fm-hidden">: {members === 0 ? 'nobody' : members}</span>
          </li>
        ))}
      </ul>
      {one.unknown > 0 && <p className={classes.unknown}>Not noted of {one.unknown}</p>}
    </>
  );
}

/** The same at a glance, to lie beside others: a line for each dimension, and what is missing in words. */
export function CoverageStrips({ coverage }: { coverage: DimensionCoverage[] }) {
  if (coverage.length === 0) return null;
  const missing = coverage.flatMap(missingOf);
  return (
    <div className={classes.strips}>
      <dl>
        {coverage.map(({ dimension, covered, values }) => (
          <div key={dimension}>
            <dt>{dimension}</dt>
            <dd className={classes.strip} aria-hidden="true">
              {values.map(({ value, members }) => (
                <span key={value} data-covered={members > 0 || undefined}>
                  {members > 1 ? members : ''}
                </span>
              ))}
            </dd>
            <dd className={classes.of}>
              {covered} of {values.length}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.lacks}>{missing.length === 0 ? 'Everything named is there' : `Lacks ${listed(missing)}`}</p>
    </div>
  );
}

interface MeterProps {
  /** In one line, without the meters. */
  brief?: true;
  covered: number;
  named: number;
  score: number | undefined;
}

/** The two measures of a set: what it brings, and what its marks say. */
export function Measures({ covered, named, score, brief }: MeterProps) {
  if (brief)
    return (
      <p className={classes.brief}>
        {named > 0 && (
          <span>
            <strong>{covered}</strong> of {named} values
          </span>
        )}
        <span>
          mean score <strong>{score === undefined ? '–' : score.toFixed(2)}</strong>
        </span>
      </p>
    );
  return (
    <dl className={classes.measures}>
      {named > 0 && (
        <div>
          <dt>Values brought</dt>
          <dd>
            {covered}
            <small> of {named}</small>
          </dd>
          <dd className={classes.meter} aria-hidden="true">
            <span style={{ width: `${(covered / named) * 100}%` }} />
          </dd>
        </div>
      )}
      <div>
        <dt>Mean score</dt>
        <dd>{score === undefined ? '–' : score.toFixed(2)}</dd>
        <dd className={classes.meter} aria-hidden="true">
          <span style={{ width: `${score === undefined ? 0 : ((score - 1) / 4) * 100}%` }} />
        </dd>
      </div>
    </dl>
  );
}
