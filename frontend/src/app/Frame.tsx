import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { configurationQuery } from '@/api/configuration';
import { useMe } from '@/auth/me';
import { useSession } from '@/auth/useSession';
import { Mark } from '@/ui/Mark';
import { SignInButton } from '@/ui/SignInButton';
import { ColourScheme } from './ColourScheme';
import classes from './Frame.module.css';
import { navigationFor } from './navigation';
import { PersonMenu } from './PersonMenu';

export function Frame() {
  const me = useMe();
  const session = useSession();
  const { pathname } = useLocation();
  const [open, { toggle, close }] = useDisclosure(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of page is what closes the phone's navigation
  useEffect(close, [pathname]);
  return (
    <div className={classes.page}>
      <a className={classes.skip} href="#main">
        Skip to the content
      </a>
      <header className={classes.header} data-open={open || undefined} data-signed-in={me && true}>
        <div className={`${classes.inner} ${classes.bar}`}>
          <Link to="/" className={classes.brand}>
            <Mark /> Firstmile
          </Link>
          <Button
            className={classes.menu}
            variant="default"
            onClick={toggle}
            aria-expanded={open}
            aria-controls="navigation"
          >
            Menu
          </Button>
          <nav className={classes.nav} id="navigation" aria-label="Main">
            <ul>
              {navigationFor(me).map(({ label, to }) => (
                <li key={label}>
                  <Link to={to} activeOptions={{ includeSearch: false }}>
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className={classes.person}>
            {me && <PersonMenu me={me} />}
            {session === 'signed-out' && <SignInButton variant="outline" />}
          </div>
        </div>
      </header>
      {session === 'expired' && (
        <div className={classes.expired} role="status">
          <div className={classes.inner}>
            <span>Your session has ended. Anything you typed is kept.</span>
            <SignInButton label="Sign in again" size="compact-md" />
          </div>
        </div>
      )}
      <main className={`${classes.inner} ${classes.main}`} id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}

function Footer() {
  const { data } = useQuery(configurationQuery);
  return (
    <footer className={classes.footer}>
      <div className={classes.inner}>
        <span>
          {data?.allianceName}
          {data?.demo && ' · a demonstration with sample data'}
        </span>
        <ColourScheme />
      </div>
    </footer>
  );
}
