import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LongPage, OnThisPage } from './OnThisPage';
import { Section } from './Page';

function Page({ titles, on }: { titles: string[]; on: 'desk' | 'phone' }) {
  return (
    <MantineProvider>
      <LongPage>
        <OnThisPage on={on} />
        {titles.map((title) => (
          <Section key={title} title={title}>
            <button type="button">In {title}</button>
          </Section>
        ))}
      </LongPage>
    </MantineProvider>
  );
}

const four = ['Services', 'Offers and needs', 'Entered twice?', 'People'];
const names = () =>
  within(screen.getByRole('navigation', { name: 'On this page' }))
    .getAllByRole('link', { hidden: true })
    .map(({ textContent }) => textContent);

describe('a long page', () => {
  it('lists its sections as they stand, also those that come later or go', () => {
    const { rerender } = render(<Page on="desk" titles={four} />);
    expect(names()).toEqual(four);
    const five = ['Services', 'Places', ...four.slice(1)];
    rerender(<Page on="desk" titles={five} />);
    expect(names()).toEqual(five);
    rerender(<Page on="desk" titles={four} />);
    expect(names()).toEqual(four);
    rerender(<Page on="desk" titles={['Services', 'People']} />);
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });

  it('leads to each, and says which one is read', () => {
    render(<Page on="desk" titles={four} />);
    const link = screen.getByRole('link', { name: 'Entered twice?' });
    const target = document.querySelector(link.getAttribute('href') ?? '');
    expect(target).toBe(screen.getByRole('region', { name: 'Entered twice?' }));
    expect(target).toHaveAttribute('tabindex', '-1');
    expect(screen.getByRole('link', { current: 'location' })).toBeInTheDocument();
  });
});

describe('on a phone', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', () => ({
      matches: true,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
  });

  it('opens by the keyboard, and closes by Escape, by a choice and by going elsewhere', async () => {
    render(<Page on="phone" titles={four} />);
    const bar = within(screen.getByRole('navigation', { name: 'On this page' }));
    const details = bar.getByRole('group') as HTMLDetailsElement;
    const open = () => userEvent.click(bar.getByText('On this page'));
    await open();
    expect(details.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(details.open).toBe(false);
    await open();
    await userEvent.click(bar.getByRole('link', { name: 'People' }));
    expect(details.open).toBe(false);
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'In People' }));
    expect(details.open).toBe(false);
  });
});
