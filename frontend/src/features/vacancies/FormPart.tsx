import type { ReactNode } from 'react';
import classes from './VacancyForm.module.css';

/** A part of the form that links lead to. */
export function FormPart({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section className={classes.part}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  );
}
