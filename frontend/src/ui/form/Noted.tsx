import { createContext, type ReactNode, useContext } from 'react';
import classes from './form.module.css';

/** What stands beside the fields of a form, by their names: where what they hold comes from. */
export const FieldNotesContext = createContext<((name: string) => ReactNode) | undefined>(undefined);

interface NotedProps {
  name: string;
  /** The field has no label over it: its note begins where it does. */
  level?: boolean;
  children: ReactNode;
}

/** A field with its note: beside it where there is room, else below it. All fields of such a form are in line. */
export function Noted({ name, level, children }: NotedProps) {
  const noteOf = useContext(FieldNotesContext);
  if (!noteOf) return children;
  const note = noteOf(name);
  return (
    <div className={classes.noted} data-level={level || undefined}>
      <div>{children}</div>
      {note && <div className={classes.note}>{note}</div>}
    </div>
  );
}
