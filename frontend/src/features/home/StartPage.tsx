import type { Me } from '@/auth/me';
import { WaitingCard } from '@/features/duplicates/WaitingCard';
import { TextLink } from '@/ui/links';
import { PageHeader, Section } from '@/ui/Page';
import classes from './HomePage.module.css';
import { tasksFor } from './tasks';

export function StartPage({ me }: { me: Me }) {
  return (
    <>
      <PageHeader title={`Welcome, ${me.name}`} lead="Where would you like to begin?" />
      <div className={classes.groups}>
        {tasksFor(me).map(({ title, tasks }) => (
          <Section key={title} title={title}>
            <ul className={classes.tasks}>
              {title === 'The directory' && <WaitingCard />}
              {tasks.map(({ label, about, link }) => (
                <li key={label}>
                  <TextLink {...link}>{label}</TextLink>
                  <p>{about}</p>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}
