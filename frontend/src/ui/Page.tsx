import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { usePart } from './OnThisPage';
import classes from './Page.module.css';

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Firstmile`;
  }, [title]);
}

let firstPage = true;

interface PageHeaderProps {
  title: string;
  /** What stands over the title: a link back to where the page belongs. */
  back?: ReactNode;
  /** Short facts beside the title, such as a status. */
  beside?: ReactNode;
  lead?: ReactNode;
  /** The one primary action, and at most a quiet second one. */
  action?: ReactNode;
  /** The id of the page's only field, when the title is its label (a question page). */
  labels?: string;
}

/** Names the page, for the tab as well, and takes the keyboard's focus after a change of page so that it is read out. */
export function PageHeader({ title, back, beside, lead, action, labels }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title);
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true });
    firstPage = false;
  }, []);
  return (
    <div className={classes.head}>
      <div className={classes.words}>
        {back && <p className={classes.back}>{back}</p>}
        <Title order={1} ref={heading} tabIndex={-1} className={classes.title}>
          {labels ? <label htmlFor={labels}>{title}</label> : title}
        </Title>
        {beside && <div className={classes.beside}>{beside}</div>}
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {action && <div className={classes.actions}>{action}</div>}
    </div>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section {...usePart(title)} className={classes.section} aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}
