import { Button, Popover } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type Me, roleLabel } from '@/auth/me';
import { signOut } from '@/auth/session';
import { useToast } from '@/ui/Toast';
import classes from './PersonMenu.module.css';

/** Who one is here, and the way out: behind one's name, or on a phone at the foot of the open menu. */
export function PersonMenu({ me }: { me: Me }) {
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  if (phone)
    return (
      <section aria-label="Your account">
        <p className={classes.name}>{me.name}</p>
        <Account me={me} />
      </section>
    );
  return (
    <Popover position="bottom-end" width={280} shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default">{me.name}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Your account">
        <Account me={me} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** As what, and for which part of the alliance. */
function Account({ me }: { me: Me }) {
  const toast = useToast();
  const leave = () => signOut().catch(() => toast('Signing out does not work at the moment. Try again.', 'problem'));
  const place = me.everyChapter ? 'All chapters' : me.chapters.map(({ name }) => name).join(', ');
  const actsFor = me.organisations.map(({ name }) => name).join(', ');
  return (
    <>
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
    </>
  );
}
