import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Schemas } from '@/api/schemas';
import { aPerson, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';
import { type GlossaryWord, glossed } from './glossary';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const word = (text: string, ...forms: string[]): GlossaryWord => ({
  id: text,
  word: text,
  forms,
  meaning: `Meaning of ${text}`,
  usages: [],
});

const texts = (text: string, words: GlossaryWord[]) =>
  glossed(text, words).map((part) => (typeof part === 'string' ? part : `[${part.text}]`));

describe('words in prose', () => {
  it('are found whole, in any case and form, and only where they come first', () => {
    const words = [word('asset', 'assets'), word('one-to-one', '1-2-1')];
    expect(texts('Assets first: an asset, not a dataset. A 1-2-1 or One-to-One.', words)).toEqual([
      '[Assets]',
      ' first: an asset, not a dataset. A ',
      '[1-2-1]',
      ' or One-to-One.',
    ]);
    expect(texts('pre-asset-based assetwise', words)).toEqual(['pre-asset-based assetwise']);
  });

  it('are taken by the longest that fits, over a line break too', () => {
    const words = [word('team'), word('core team')];
    expect(texts('The core\nteam met', words)).toEqual(['The ', '[core\nteam]', ' met']);
  });

  it('may hold signs that mean something to a pattern', () => {
    expect(texts('a C++ (x) b', [word('(x)'), word('C++')])).toEqual(['a ', '[C++]', ' ', '[(x)]', ' b']);
    expect(texts('', [word('x')])).toEqual([]);
    expect(texts('plain', [])).toEqual(['plain']);
  });
});

const note: Schemas['LearningNoteView'] = {
  id: '00000000-0000-7000-8000-0000000000d1',
  version: 0,
  organisation: { id: '00000000-0000-7000-8000-000000000011', name: 'Sample Hall' },
  title: 'A note on signposting',
  worked: 'Good signposting <b>helps</b>.\n\nSignposting again.',
  resources: [],
  themes: [],
  visibility: 'public',
  sample: false,
  createdAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
  can: [],
};

describe('a word of the glossary', () => {
  it('opens by a press and by the keyboard, says who means what, and closes by Escape', async () => {
    server.use(
      http.get(api(`/learning-notes/${note.id}`), () => HttpResponse.json(note, { headers: { ETag: '"0"' } })),
      http.get(api('/glossary'), () =>
        HttpResponse.json({
          can: [],
          items: [
            {
              id: 'w1',
              version: 0,
              word: 'signposting',
              forms: [],
              meaning: 'Telling somebody about another organisation.',
              usages: [{ who: 'Councils', meaning: 'Giving a leaflet.', sample: false }],
              can: [],
            },
          ],
        }),
      ),
    );
    openApp(`/learning/${note.id}`, aPerson);
    const [button, ...more] = await screen.findAllByRole('button', { name: /^signposting$/i });
    expect(more).toEqual([]);
    expect(screen.getByRole('heading', { level: 1 }).querySelector('button')).toBeNull();
    expect(screen.getByText(/<b>helps<\/b>/)).toBeInTheDocument();
    if (!button) throw new Error('no word');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('note')).toHaveTextContent('Councils: Giving a leaflet.');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('note')).not.toBeInTheDocument();
    expect(button).toHaveFocus();
    await userEvent.click(button);
    await userEvent.click(screen.getByRole('heading', { level: 1 }));
    expect(screen.queryByRole('note')).not.toBeInTheDocument();
  });
});
