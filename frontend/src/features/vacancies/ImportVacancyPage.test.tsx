import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeTokensFrom } from '@/api/client';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { server } from '@/testing/server';
import { textOf } from './advertFile';
import type { VacancyImportView, VacancyView } from './queries';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const id = '00000000-0000-7000-8000-0000000000a2';
const organisation = { id: '00000000-0000-7000-8000-0000000000b1', name: 'Sample Orchard' };

const draft: VacancyView = {
  id,
  version: 0,
  kind: 'job',
  status: 'draft',
  title: 'Orchard Organiser',
  chapter: { id: '00000000-0000-7000-8000-0000000000c1', name: 'Citizens Essex' },
  organisation,
  places: 1,
  sample: false,
  hours: { minimum: 20, per: 'week', flexible: false, coreDays: [] },
  dbs: 'none',
  work: { duties: [], responsibilities: [], targets: [] },
  criteria: [{ block: 'experience', text: 'You prune', level: 'essential' }],
  notNeeded: [],
  applying: { openTo: ['person'], answerStyles: ['letter'], cvRequired: false, chosenAsASet: false, review: [] },
  composition: [],
  questions: [],
  timetable: [],
  advert: { sections: [], quotations: [], perks: [], links: [], notes: [] },
  updatedAt: '2026-01-01T00:00:00Z',
  acceptsApplications: false,
  full: true,
  warnings: [],
  missing: [],
  can: ['edit', 'publish'],
};

const imported: VacancyImportView = {
  id,
  version: 0,
  sources: [
    { pointer: '#/title', line: 1, text: 'Orchard Organiser' },
    { pointer: '#/hours', line: 3, text: 'Hours: 20 hours per week' },
    { pointer: '#/criteria/0', line: 9, text: 'You prune (E)', detail: 'The advert names no block' },
  ],
  choices: [
    {
      pointer: '#/deadline',
      detail: 'The advert gives more than one deadline: choose the one that holds',
      options: [
        {
          line: 4,
          text: '• Closing: 4:12pm, 6th Jun 2099 BST',
          deadline: { at: '2099-06-06T16:12:00+01:00', zone: 'Europe/London' },
        },
        {
          line: 5,
          text: 'Deadline: 6 June 2099, 23:59pm',
          deadline: { at: '2099-06-06T23:59:00+01:00', zone: 'Europe/London' },
        },
        { line: 6, text: 'Closes on 7 June 2099' },
      ],
    },
  ],
  unrecognised: [
    { line: 7, text: 'Salary: competitive', detail: 'It says “Salary”, but not in a way that could be read' },
  ],
};

const recruiter = { ...aPerson, can: ['create-vacancy', 'edit-vacancy', 'publish-vacancy'] };

beforeEach(() => {
  takeTokensFrom({ token: async () => 'token', renew: async () => undefined });
  server.use(
    http.get(api('/organisations'), () => HttpResponse.json({ items: [organisation], next: null })),
    http.get(api(`/vacancies/${id}`), () => HttpResponse.json(draft, { headers: { ETag: '"0"' } })),
    http.get(api(`/vacancies/${id}/import`), () => HttpResponse.json(imported)),
  );
});

describe('starting from a text', () => {
  it('sends the text as it was pasted and opens the draft to be checked', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(api('/vacancies/imports'), async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(draft, { status: 201, headers: { ETag: '"0"' } });
      }),
    );
    openApp('/vacancies/new', recruiter);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('link', { name: "Start from an advert's text" }));
    await user.click(await screen.findByRole('button', { name: 'Make the draft' }));
    expect(await screen.findByRole('link', { name: "Paste the advert's text" })).toBeInTheDocument();
    await user.upload(
      screen.getByLabelText('Or take it from a text file'),
      new File(['\n\nOrchard Organiser\n'], 'advert.txt', { type: 'text/plain' }),
    );
    expect(await screen.findByText('advert.txt is in the field above')).toBeInTheDocument();
    await user.type(screen.getByRole('combobox', { name: 'Organisation that offers it' }), 'Sample');
    await user.click(await screen.findByRole('option', { name: 'Sample Orchard', hidden: true }));
    await user.click(screen.getByRole('button', { name: 'Make the draft' }));
    expect(await screen.findByRole('heading', { name: 'Change Orchard Organiser' })).toBeInTheDocument();
    expect(sent).toEqual([
      { text: '\n\nOrchard Organiser\n', chapterId: draft.chapter.id, organisationId: organisation.id },
    ]);
  });

  it('reads older text files, and says so when one is none', async () => {
    expect(await textOf(new Blob([new Uint8Array([0xa3, 0x31])]))).toBe('£1');
    expect(await textOf(new Blob([new Uint8Array([0xff, 0xfe, 0xa3, 0x00])]))).toBe('£');
    expect(await textOf(new Blob(['\uFEFF£1']))).toBe('£1');
    await expect(textOf(new Blob(['PK\u0003\u0000']))).rejects.toThrow('This is no text file');
    await expect(textOf(new Blob(['a'.repeat(100_001)]))).rejects.toThrow('too long');
  });

  it('is for those who recruit', async () => {
    openApp('/vacancies/import');
    expect(await screen.findByRole('heading', { name: 'You cannot draft a vacancy' })).toBeInTheDocument();
  });
});

describe('checking an imported draft', () => {
  it('shows each line beside its field and lists what was not recognised', async () => {
    openApp(`/vacancies/${id}/edit`, recruiter);
    expect(await screen.findByText('Hours: 20 hours per week')).toBeInTheDocument();
    expect(screen.getByText('Line 9:')).toBeInTheDocument();
    expect(screen.getByText('The advert names no block')).toBeInTheDocument();
    expect(screen.getByText('Not recognised: 1 line')).toBeInTheDocument();
    expect(screen.getByText('Salary: competitive')).toBeInTheDocument();
  });

  it('puts the chosen time into the field and keeps the other lines in the note', async () => {
    openApp(`/vacancies/${id}/edit`, recruiter);
    const checks = await screen.findByRole('region', { name: "Made from an advert's text" });
    expect(within(checks).getByText(/The deadline is empty/)).toBeInTheDocument();
    expect(within(checks).getAllByRole('button')).toHaveLength(2);
    const user = userEvent.setup();
    await user.click(within(checks).getByRole('button', { name: /^Use .*11:59pm/ }));
    expect(screen.getByLabelText(/^Deadline/)).toHaveValue('2099-06-06T23:59');
    expect(screen.getByLabelText(/^About the deadline/)).toHaveValue(
      'The advert also says: Closing: 4:12pm, 6th Jun 2099 BST; Closes on 7 June 2099',
    );
    expect(within(checks).getByRole('button', { name: /^Chosen: .*11:59pm/ })).toHaveAttribute('aria-pressed', 'true');
    await user.click(within(checks).getByRole('button', { name: /^Use .*4:12pm/ }));
    expect(screen.getByLabelText(/^Deadline/)).toHaveValue('2099-06-06T16:12');
    expect(within(checks).queryByText(/The deadline is empty/)).not.toBeInTheDocument();
  });

  it('is like any other draft where it was typed', async () => {
    server.use(http.get(api(`/vacancies/${id}/import`), () => aProblem(404, {})));
    openApp(`/vacancies/${id}/edit`, recruiter);
    expect(await screen.findByLabelText('Title')).toHaveValue('Orchard Organiser');
    await waitFor(() => expect(screen.queryByText(/Made from/)).not.toBeInTheDocument());
  });
});
