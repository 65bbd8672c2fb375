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
  const from = (half: Half) =>
    names.one !== names.other ? names[half] : half === 'one' ? 'The first entry' : 'The second entry';
  const option = (value: Side, text: string, whose?: string) => (
    <label className={classes.option} data-chosen={side === value} data-both={value === 'both'}>
      <input type="radio" name={row.field} checked={side === value} onChange={() => onChoose(value)} />
      <span>
        <span className={text ? classes.value : classes.none}>{text || 'Nothing'}</span>
        {whose && <span className={classes.from}>{whose}</span>}
      </span>
    </label>
  );
  // a name says itself whose it is
  const whose = (half: Half) => (row.field === 'name' ? undefined : from(half));
  return (
    <fieldset className={classes.field}>
      <legend>{row.label}</legend>
      <div className={classes.options}>
        {option('one', row.one, whose('one'))}
        {option('other', row.other, whose('other'))}
        {row.list && row.one && row.other && option('both', 'Both together')}
      </div>
    </fieldset>
  );
}
