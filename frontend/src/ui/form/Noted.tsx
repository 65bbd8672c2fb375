import { createContext, type ReactNode, useContext } from 'react';
import classes from './form.module.css';

/** What stands beside the fields of a form, by their names: where what they hold comes from. */
export const FieldNotesContext = createContext<(name: string) => ReactNode>(() => undefined);

/** A field with its note: beside it where there is room, else below it. */
export function Noted({ name, children }: { name: string; children: ReactNode }) {
  const note = useContext(FieldNotesContext)(name);
  if (!note) return children;
  return (
    <div className={classes.noted}>
      <div>{children}</div>
      <div className={classes.note}>{note}</div>
    </div>
  );
}
