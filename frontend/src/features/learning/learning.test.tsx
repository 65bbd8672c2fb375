import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aPerson, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const OWN = { id: '00000000-0000-7000-8000-000000000011', name: 'Sample Sponsorship' };
const belonging = { id: '00000000-0000-7000-8000-0000000000a1', name: 'Belonging', kind: 'subject' as const };
const partner: Schemas['Me'] = {
  ...aPerson,
  name: 'Sample Partner',
  chapters: [],
  organisations: [OWN],
  can: ['signed-in', 'write-learning-notes'],
};

const note: Schemas['LearningNoteView'] = {
  id: '00000000-0000-7000-8000-0000000000d1',
  version: 0,
  organisation: OWN,
  title: 'Tea before the agenda',
  didNotWork: 'Starting with the minutes',
  resources: [],
  themes: [belonging],
  town: 'Harwich',
  visibility: 'alliance',
  sample: false,
  createdAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
  can: ['edit', 'archive'],
};

const themes = http.get(api('/themes'), () =>
  HttpResponse.json({ items: [{ ...belonging, version: 0, description: 'Sample', can: [] }], next: null }),
);

describe('what we learn', () => {
  it('is searched by theme, and a note says what did not work too', async () => {
    const asked: string[] = [];
    server.use(
      themes,
      http.get(api('/learning-notes'), ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json({ items: [note], next: null });
      }),
    );
    openApp('/learning', partner);
    expect(await screen.findByRole('link', { name: 'Tea before the agenda' })).toBeInTheDocument();
    expect(screen.getByText('Starting with the minutes', { exact: false })).toBeInTheDocument();
    expect(screen.getByText('Alliance only')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Belonging' }));
    expect(await screen.findByRole('button', { name: 'Belonging', pressed: true })).toBeInTheDocument();
    expect(asked.at(-1)).toContain(`themeId=${belonging.id}`);
  });

  it('takes one of three boxes, one theme and no link that is none', async () => {
    const sent: unknown[] = [];
    server.use(
      themes,
      http.post(api('/learning-notes'), async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(note, { status: 201, headers: { ETag: '"0"' } });
      }),
      http.get(api(`/learning-notes/${note.id}`), () => HttpResponse.json(note, { headers: { ETag: '"0"' } })),
    );
    openApp('/learning/new', partner);
    await userEvent.type(await screen.findByLabelText('In one line, what did you learn?'), 'Tea before the agenda');
    await userEvent.click(screen.getByRole('button', { name: 'Add a link' }));
    await userEvent.type(screen.getByLabelText('What it is'), 'Guide');
    await userEvent.type(screen.getByLabelText('Web address'), 'javascript:alert(1)');
    await userEvent.click(screen.getByRole('button', { name: 'Share it' }));
    expect(await screen.findByRole('link', { name: /one is enough/ })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Choose 1 to 5 themes' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Enter a web address that starts with https://' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Remove link 1' }));
    await userEvent.type(screen.getByLabelText(/^What did not/), 'Starting with the minutes');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Belonging' }));
    await userEvent.click(screen.getByRole('button', { name: 'Share it' }));
    expect(await screen.findByText('Shared with the alliance')).toBeInTheDocument();
    expect(sent).toEqual([
      {
        organisationId: OWN.id,
        title: 'Tea before the agenda',
        didNotWork: 'Starting with the minutes',
        resources: [],
        themeIds: [belonging.id],
        visibility: 'alliance',
        authorName: 'Sample Partner',
      },
    ]);
  });
});

const term: Schemas['GlossaryTermView'] = {
  id: '00000000-0000-7000-8000-0000000000e1',
  version: 4,
  word: 'asset',
  forms: ['assets'],
  meaning: 'Something good that is there already.',
  usages: [],
  can: ['add-usage'],
};

describe('the glossary', () => {
  it('takes how an organisation uses a word where the word stands', async () => {
    const sent: unknown[] = [];
    let usages: Schemas['GlossaryUsageView'][] = [];
    server.use(
      http.get(api('/glossary'), () => HttpResponse.json({ items: [{ ...term, usages }], can: [] })),
      http.put(api(`/glossary/${term.id}/usages/${OWN.id}`), async ({ request }) => {
        sent.push([request.headers.get('If-Match'), await request.json()]);
        usages = [{ organisation: OWN, meaning: 'A building', sample: false, can: ['edit'] }];
        return HttpResponse.json({ ...term, usages, version: 5 }, { headers: { ETag: '"5"' } });
      }),
    );
    openApp('/glossary', partner);
    await userEvent.click(await screen.findByRole('button', { name: 'How Sample Sponsorship uses asset' }));
    await userEvent.type(screen.getByLabelText('What asset means at Sample Sponsorship'), 'A building');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('A building')).toBeInTheDocument();
    expect(sent).toEqual([['"4"', { meaning: 'A building' }]]);
    expect(screen.queryByRole('link', { name: 'Explain a word' })).not.toBeInTheDocument();
  });

  it('shows what others say of a word, and sends only what may be changed', async () => {
    const sent: unknown[] = [];
    const shared: Schemas['GlossaryTermView'] = {
      ...term,
      usages: [
        { who: 'Councils', meaning: 'A building', sample: false, can: ['edit'] },
        { organisation: OWN, meaning: 'A neighbour', sample: false, can: [] },
      ],
      can: ['edit', 'retire'],
    };
    server.use(
      http.get(api(`/glossary/${term.id}`), () => HttpResponse.json(shared, { headers: { ETag: '"4"' } })),
      http.get(api('/glossary'), () => HttpResponse.json({ items: [shared], can: [] })),
      http.get(api('/organisations'), () => HttpResponse.json({ items: [], next: null })),
      http.put(api(`/glossary/${term.id}`), async ({ request }) => {
        sent.push(((await request.json()) as Schemas['NewGlossaryTerm']).usages);
        return HttpResponse.json(shared, { headers: { ETag: '"5"' } });
      }),
    );
    openApp(`/glossary/${term.id}/edit`, { ...partner, can: ['signed-in', 'manage-glossary'] });
    expect(await screen.findByDisplayValue('A building')).toBeInTheDocument();
    expect(screen.getByText('A neighbour')).toBeInTheDocument();
    expect(screen.queryByDisplayValue('A neighbour')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText('asset is saved')).toBeInTheDocument();
    expect(sent).toEqual([[{ who: 'Councils', meaning: 'A building' }]]);
  });
});
