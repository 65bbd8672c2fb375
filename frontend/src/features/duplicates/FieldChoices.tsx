import classes from './duplicates.module.css';
import { type Choices, differs, type Field, type Half, type Row, type Side, sideOf } from './fields';

interface FieldChoicesProps {
  rows: Row[];
  names: Record<Half, string>;
  keep: Half;
  chosen: Choices;
  onChoose: (field: Field, side: Side) => void;
}

/** A choice for each field that differs; side by side where there is room, one under the other on a phone. */
export function FieldChoices({ rows, names, keep, chosen, onChoose }: FieldChoicesProps) {
  const same = rows.filter((row) => !differs(row) && row.one);
  return (
    <>
      {rows.filter(differs).map((row) => (
        <FieldChoice
          key={row.field}
          row={row}
          names={names}
          side={sideOf(row, keep, chosen)}
          onChoose={(side) => onChoose(row.field, side)}
        />
      ))}
      {same.length > 0 && (
        <details className={classes.same}>
          <summary>
            {same.length === 1 ? '1 field is the same in both' : `${same.length} fields are the same in both`}
          </summary>
          <dl>
            {same.map(({ field, label, one }) => (
              <div key={field}>
                <dt>{label}</dt>
                <dd>{one}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

interface FieldChoiceProps {
  row: Row;
  names: Record<Half, string>;
  side: Side;
  onChoose: (side: Side) => void;
}

function FieldChoice({ row, names, side, onChoose }: FieldChoiceProps) {
  const option = (value: Side, text: string, from: string) => (
    <label className={classes.option} data-chosen={side === value} data-both={value === 'both'}>
      <input type="radio" name={row.field} checked={side === value} onChange={() => onChoose(value)} />
      <span>
        <span className={text ? classes.value : classes.none}>{text || 'Nothing'}</span>
        <span className={classes.small}>{from}</span>
      </span>
    </label>
  );
  return (
    <fieldset className={classes.field}>
      <legend>{row.label}</legend>
      <div className={classes.options}>
        {option('one', row.one, names.one === names.other ? 'The first entry' : names.one)}
        {option('other', row.other, names.one === names.other ? 'The second entry' : names.other)}
        {row.list && row.one && row.other && option('both', 'Both together', 'Nothing is lost')}
      </div>
    </fieldset>
  );
}
