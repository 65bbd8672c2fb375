import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { onPhone } from '@/testing/screen';
import { DataList } from './DataList';

interface Row {
  id: string;
  name: string;
  town?: string;
}

const rows: Row[] = [
  { id: '1', name: 'First', town: 'Chelmsford' },
  { id: '2', name: 'Second' },
];

const show = () =>
  render(
    <MantineProvider>
      <DataList
        label="Rows"
        items={rows}
        columns={[
          { header: 'Name', cell: (row) => row.name },
          { header: 'Town', cell: (row) => row.town },
        ]}
      />
    </MantineProvider>,
  );

describe('a list of things', () => {
  it('is a table with row headers where there is room', () => {
    show();
    expect(screen.getByRole('table', { name: 'Rows' })).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: 'Second' })).toBeInTheDocument();
  });

  it('is cards on a phone, which leave empty lines out', () => {
    onPhone();
    show();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    const [first, second] = within(screen.getByRole('list', { name: 'Rows' })).getAllByRole('listitem');
    expect(first).toHaveTextContent('FirstTownChelmsford');
    expect(second?.textContent).toBe('Second');
  });
});
