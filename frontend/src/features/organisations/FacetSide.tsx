import { Button, Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './directory.module.css';

interface FacetSideProps {
  /** How many filters are in use. */
  active: number;
  /** "Show 12 organisations" */
  done: string;
  children: ReactNode;
}

/** The filters beside the results where there is room; on a phone a sheet that a button brings up. */
export function FacetSide({ active, done, children }: FacetSideProps) {
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const [open, { open: show, close }] = useDisclosure(false);
  if (!narrow)
    return (
      <section className={classes.side} aria-label="Filters">
        {children}
      </section>
    );
  return (
    <div>
      <Button variant="default" onClick={show} fullWidth>
        {active > 0 ? `Filters (${active})` : 'Filters'}
      </Button>
      <Drawer.Root opened={open} onClose={close} position="bottom" size="88%">
        <Drawer.Overlay />
        <Drawer.Content>
          <Drawer.Body className={classes.sheet}>
            <div className={classes.sheetHead}>
              <Drawer.Title className={classes.sheetTitle}>Filters</Drawer.Title>
              <Button variant="subtle" onClick={close}>
                Close
              </Button>
            </div>
            {children}
            <div className={classes.sheetFoot}>
              <Button fullWidth onClick={close}>
                {done}
              </Button>
            </div>
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </div>
  );
}
