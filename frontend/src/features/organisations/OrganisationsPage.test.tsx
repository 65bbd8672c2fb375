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
  themes: ['Food'],
  matched: [] as string[],
  archived: false,
});

const facets = {
  total: 2,
  kinds: [
    { value: 'school', count: 2 },
    { value: 'charity', count: 1 },
  ],
  themes: [{ value: '00000000-0000-7000-8000-0000000000f1', name: 'Food', count: 1 }],
  chapters: [],
  towns: [{ value: 'Chelmsford', name: 'Chelmsford', count: 2 }],
  days: [
    { value: 'tu', count: 1 },
    { value: 'mo', count: 2 },
  ],
  stale: [{ value: 'true', count: 2 }],
};

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
    http.get(api('/organisations/facets'), () => HttpResponse.json(facets)),
    http.get(api('/places'), () =>
      HttpResponse.json({
        items: [{ label: 'Chelmsford', kind: 'town', latitude: 51.7, longitude: 0.5, approximate: false }],
        attribution: [],
      }),
    ),
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
    await user.type(screen.getByRole('searchbox', { name: 'Search organisations' }), 'essex');
    await waitFor(() => expect(globalThis.location.search).toBe('?q=essex'));
    await user.click(await screen.findByRole('button', { name: /School/, pressed: false }));
    await waitFor(() => expect(globalThis.location.search).toBe('?q=essex&kind=school'));
    await user.click(screen.getByRole('button', { name: /Remove filter\s*School/ }));
    await waitFor(() => expect(globalThis.location.search).toBe('?q=essex'));
  });

  it('counts what there is of each sort, the days in their order', async () => {
    openApp('/organisations');
    const day = await screen.findByRole('region', { name: 'Open on' });
    expect([...day.querySelectorAll('li')].map((one) => one.textContent)).toEqual(['Monday2', 'Tuesday1']);
    await userEvent.click(screen.getByRole('button', { name: /Tuesday/ }));
    await waitFor(() => expect(globalThis.location.search).toBe('?day=tu'));
    expect(screen.getByRole('button', { name: /Tuesday/, pressed: true })).toBeInTheDocument();
    await waitFor(() => expect(asked.at(-1)?.get('day')).toBe('tu'));
  });

  it('takes a suggested place, tells distances from it and why something was found', async () => {
    server.use(
      http.get(api('/organisations'), ({ request }) => {
        asked.push(new URL(request.url).searchParams);
        return HttpResponse.json({
          items: [{ ...organisation(1, 'First school'), distanceMiles: 0.8, matched: ['Breakfast club'] }],
          next: null,
          near: { label: 'Chelmsford', kind: 'town', latitude: 51.7, longitude: 0.5, approximate: false },
          corrected: 'food bank',
        });
      }),
    );
    openApp('/organisations?q=fod%20bank');
    const user = userEvent.setup();
    await user.type(await screen.findByRole('combobox', { name: 'Near' }), 'chelm');
    await user.click(await screen.findByRole('option', { name: 'Chelmsford', hidden: true }));
    await waitFor(() => expect(globalThis.location.search).toContain('near=Chelmsford'));
    expect(await screen.findByText('2 organisations within 10 miles of Chelmsford')).toBeInTheDocument();
    expect(screen.getByText('0.8 miles')).toBeInTheDocument();
    expect(screen.getByText('Breakfast club')).toBeInTheDocument();
    expect(screen.getByText('food bank')).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Sort by' })).toHaveDisplayValue('Distance');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Within' }), '25 miles');
    await waitFor(() => expect(asked.at(-1)?.get('within')).toBe('25'));
  });

  it('says beside the field when a place is not known', async () => {
    const detail = 'No place called this is known here: try a postcode, its first half, or the nearest town';
    server.use(http.get(api('/organisations'), () => aProblem(400, { title: 'A parameter cannot be read', detail })));
    openApp('/organisations?near=Xyzzy');
    expect(await screen.findByText(detail)).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Near' })).toBeInvalid();
  });

  it('offers to look further when nothing is near', async () => {
    server.use(
      http.get(api('/organisations'), () =>
        HttpResponse.json({
          items: [],
          next: null,
          near: { label: 'Chelmsford', kind: 'town', latitude: 51.7, longitude: 0.5, approximate: false },
        }),
      ),
    );
    openApp('/organisations?near=Chelmsford&within=5');
    await userEvent.click(await screen.findByRole('button', { name: 'Look within 10 miles' }));
    await waitFor(() => expect(globalThis.location.search).toBe('?near=Chelmsford&within=10'));
  });

  it('asks for no order that needs what is not there', async () => {
    openApp('/organisations?sort=distance&view=cards');
    await screen.findByText('First school');
    expect(asked[0]?.has('sort')).toBe(false);
    expect(asked[0]?.has('view')).toBe(false);
    expect(screen.getByRole('button', { name: 'Cards', pressed: true })).toBeInTheDocument();
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
