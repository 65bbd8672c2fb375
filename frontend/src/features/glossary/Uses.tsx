import { Badge } from '@/ui/Badge';
import classes from './glossary.module.css';
import type { GlossaryTermView } from './queries';

/** Who means what by a word. */
export function Uses({ uses, label }: { uses: GlossaryTermView['usages']; label?: string }) {
  return (
    <ul className={classes.uses} {...(label && { 'aria-label': label })}>
      {uses.map((use) => (
        <li key={use.organisation?.id ?? use.who}>
          <strong>{use.organisation?.name ?? use.who}:</strong> {use.meaning} {use.sample && <Badge>Sample</Badge>}
        </li>
      ))}
    </ul>
  );
}
