import classes from './directory.module.css';
import { type View, views } from './messages';

/** How the results are shown; the address remembers it. */
export function ViewSwitch({ value, onChange }: { value: View; onChange: (view: View) => void }) {
  return (
    <fieldset className={classes.views}>
      <legend className="fm-hidden">Show results as</legend>
      {views.map((view) => (
        <button
          key={view.value}
          type="button"
          className={classes.view}
          aria-pressed={view.value === value}
          onClick={() => onChange(view.value)}
        >
          {view.label}
        </button>
      ))}
    </fieldset>
  );
}
