import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { aProblem, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';

const organisation = (id: number, name: string) => ({
  id: `00000000-0000-7000-8000-${String(id).padStart(12, '0')}`,
  name,
  kinds: ['school'],
  chapter: { id: 'c', name: 'Citizens Essex' },
  tags: [],
  archived: false,
});

const asked: URLSearchParams[] = [];

beforeEach(() => {
  asked.length = 0;
  server.use(
    http.get(api('/organisations'), ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      return query.get('after') === 'second'
        ? HttpResponse.json({ items: [organisation(2, 'Second school')], next: null })
        : HttpResponse.json({ items: [organisation(1, 'First school')], next: 'second' });
    }),
  );
});

describe('the list of organisations', () => {
  it('reads its filters from the address and asks the API for them', async () => {
    openApp('/organisations?q=school&kind=school&kind=charity&stale=true&status=nonsense');
    await screen.findByText('First school');
    expect(screen.getByRole('searchbox', { name: 'Search organisations' })).toHaveValue('school');
    expect(asked[0]?.getAll('kind')).toEqual(['school', 'charity']);
    expect(asked[0]?.get('stale')).toBe('true');
    expect(asked[0]?.has('status')).toBe(false);
  });

  it('writes its filters into the address, and takes them out again', async () => {
    openApp('/organisations');
    await screen.findByText('First school');
    const user = userEvent.setup();
    await user.type(screen.getByRole('searchbox'), 'essex');
    await waitFor(() => expect(globalThis.location.search).toBe('?q=essex'));
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    await user.click(screen.getByRole('checkbox', { name: 'School' }));
    await waitFor(() => expect(globalThis.location.search).toBe('?q=essex&kind=school'));
    await user.click(screen.getByRole('button', { name: /Remove filter\s*School/ }));
    await waitFor(() => expect(globalThis.location.search).toBe('?q=essex'));
  });

  it('adds the next ones on request', async () => {
    openApp('/organisations');
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Second school')).toBeInTheDocument();
    expect(screen.getByText('First school')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });

  it('says so when nothing fits', async () => {
    server.use(http.get(api('/organisations'), () => HttpResponse.json({ items: [], next: null })));
    openApp('/organisations?q=nothing');
    expect(await screen.findByRole('heading', { name: 'No organisation fits' })).toBeInTheDocument();
  });

  it('shows what failed with its request id, and tries again', async () => {
    server.use(
      http.get(api('/organisations'), () => aProblem(500, { title: 'Something went wrong on our side' }), {
        once: true,
      }),
    );
    openApp('/organisations');
    expect(await screen.findByText('Request request-1')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('First school')).toBeInTheDocument();
  });

  it('offers visitors nothing that they cannot do', async () => {
    openApp('/organisations');
    await screen.findByText('First school');
    expect(screen.queryByRole('link', { name: 'Add an organisation' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeInTheDocument();
  });
});
