import { Button, Popover } from '@mantine/core';
import { type Me, roleLabel } from '@/auth/me';
import { signOut } from '@/auth/session';
import { useToast } from '@/ui/Toast';
import classes from './PersonMenu.module.css';

/** Who one is here, as what, for which part of the alliance, and the way out. */
export function PersonMenu({ me }: { me: Me }) {
  const toast = useToast();
  const leave = () => signOut().catch(() => toast('Signing out does not work at the moment. Try again.', 'problem'));
  const place = me.everyChapter ? 'All chapters' : me.chapters.map(({ name }) => name).join(', ');
  const actsFor = me.organisations.map(({ name }) => name).join(', ');
  return (
    <Popover position="bottom-end" width={280} shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default">{me.name}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Your account">
        <dl className={classes.facts}>
          <dt>Signed in as</dt>
          <dd>{me.roles.map(roleLabel).join(', ')}</dd>
          {place && (
            <>
              <dt>Works in</dt>
              <dd>{place}</dd>
            </>
          )}
          {actsFor && (
            <>
              <dt>Acts for</dt>
              <dd>{actsFor}</dd>
            </>
          )}
        </dl>
        <div className={classes.out}>
          <Button variant="outline" fullWidth onClick={() => void leave()}>
            Sign out
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
