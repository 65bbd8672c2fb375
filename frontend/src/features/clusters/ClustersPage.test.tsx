import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aPerson, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const member = (place: number, status: Schemas['ClusterMember']['status']) => ({
  organisation: { id: `00000000-0000-7000-8000-0000000000c${place}`, name: `Sample Hall ${place}` },
  status,
  since: '2026-03-02',
});

const cluster: Schemas['Cluster'] = {
  organiser: 'somebody',
  organiserName: 'Sample Organiser',
  own: true,
  members: [member(1, 'member'), member(2, 'member'), member(3, 'prospect')],
  standardMembers: 2,
  strategicPartners: 0,
};

const open = (items: Schemas['Cluster'][]) => {
  server.use(http.get(api('/clusters'), () => HttpResponse.json({ items })));
  openApp('/clusters', { ...aPerson, can: ['signed-in', 'keep-cluster'] });
};

it('shows five places, those that are free too, and whom one looks after besides', async () => {
  open([cluster]);
  const own = await screen.findByRole('region', { name: 'Your cluster' });
  expect(within(own).getAllByText('Free')).toHaveLength(3);
  expect(within(own).getByText('3 places are free.')).toBeInTheDocument();
  expect(within(own).getByText(/^Also looked after/)).toHaveTextContent('Sample Hall 3');
});

it('warns in the server’s words, and invites those who look after nobody yet', async () => {
  open([{ ...cluster, own: false, standardMembers: 6, warning: 'This is 6 standard members.' }]);
  const other = await screen.findByRole('region', { name: 'Sample Organiser' });
  expect(within(other).getByText('This is 6 standard members.')).toBeInTheDocument();
  expect(screen.getByText('Your cluster is empty')).toBeInTheDocument();
});
