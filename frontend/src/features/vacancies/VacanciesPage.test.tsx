import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, openApp } from '@/testing/app';
import { server } from '@/testing/server';

const asked: URLSearchParams[] = [];
const item = {
  id: '00000000-0000-7000-8000-0000000000a1',
  kind: 'open-call',
  status: 'published',
  title: 'A sample call',
  organisation: { id: 'o', name: 'The Relationships Project' },
  chapter: { id: 'c', name: 'Citizens Essex' },
  places: 6,
  sample: false,
  terms: {
    type: 'stipend',
    amount: { amount: '500.00', currency: 'GBP' },
    months: 18,
    includesVat: true,
    payableTo: ['member'],
  },
  deadline: { at: '2099-06-06T23:59:00+01:00', zone: 'Europe/London' },
};

beforeEach(() => {
  asked.length = 0;
  server.use(
    http.get(api('/vacancies'), ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items: [item], next: null });
    }),
  );
});

describe('the list of vacancies', () => {
  it('shows a card with pay, places and deadline', async () => {
    openApp('/vacancies');
    expect(await screen.findByRole('link', { name: 'A sample call' })).toBeInTheDocument();
    expect(screen.getByText('£500 a month')).toBeInTheDocument();
    expect(screen.getByText('Open call, 6 places')).toBeInTheDocument();
    expect(screen.getByText(/days left/)).toBeInTheDocument();
  });

  it('keeps its filters in the address', async () => {
    openApp('/vacancies?kind=open-call&open=true&status=nonsense');
    await screen.findByText('A sample call');
    expect(asked[0]?.getAll('kind')).toEqual(['open-call']);
    expect(asked[0]?.get('open')).toBe('true');
    expect(asked[0]?.has('status')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: /Remove filter\s*Open call/ }));
    await waitFor(() => expect(globalThis.location.search).toBe('?open=true'));
  });

  it('says so when nothing is there', async () => {
    server.use(http.get(api('/vacancies'), () => HttpResponse.json({ items: [], next: null })));
    openApp('/vacancies');
    expect(await screen.findByRole('heading', { name: 'Nothing is open just now' })).toBeInTheDocument();
  });
});
