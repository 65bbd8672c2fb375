import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aPerson, aProblem, api, openApp } from '@/testing/app';
import { idOf, keepsBoard, referenceOf, revealed } from '@/testing/hiring';
import { aManager, VACANCY } from '@/testing/review';
import { hasRoom, onPhone } from '@/testing/screen';
import { server } from '@/testing/server';
import { vacancy } from '@/testing/vacancy';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const address = `/vacancies/${VACANCY}/board`;

beforeEach(hasRoom);

const column = (name: RegExp) => screen.findByRole('region', { name });
const card = (number: number) => screen.findByRole('checkbox', { name: `Choose ${referenceOf(number)}` });

describe('the board', () => {
  it('draws only what is in view of two thousand', async () => {
    const board = keepsBoard(2_000);
    server.use(...board.handlers);
    openApp(address, aManager);
    await card(1);
    const marked = within(await column(/^Marked/));
    expect(marked.getByRole('heading')).toHaveTextContent('Marked 2,000');
    const drawn = marked.getAllByRole('listitem');
    expect(drawn.length).toBeLessThan(60);
    expect(drawn[0]).toHaveAttribute('aria-setsize', '2000');
    expect(board.pages()).toBeLessThan(6);
  });

  it('moves several at once after a preview, and takes it back', async () => {
    const user = userEvent.setup();
    const board = keepsBoard(3);
    server.use(...board.handlers);
    openApp(address, aManager);
    await user.click(await card(1));
    await user.click(await card(2));
    expect(screen.getByText('2 applications chosen')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Move' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'In conversation' }));
    expect(await dialog.findByText(/None of them can go there/)).toBeInTheDocument();
    expect(dialog.getByText(`${referenceOf(1)}: is not revealed yet`)).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Nothing to move' })).toBeDisabled();
    await user.click(dialog.getByRole('radio', { name: 'Shortlisted' }));
    await user.type(dialog.getByLabelText(/^Why/), 'We agreed on two');
    await user.click(await dialog.findByRole('button', { name: 'Move 2' }));

    expect(await screen.findByText('2 applications moved to shortlisted')).toBeInTheDocument();
    expect(board.stages()).toEqual(['shortlisted', 'shortlisted', 'marked']);
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(await within(await column(/^Shortlisted/)).findByText(referenceOf(1))).toBeInTheDocument();
    expect(await screen.findByText('“We agreed on two”')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(board.stages()).toEqual(['marked', 'marked', 'marked']));
    expect(await screen.findByText('Undone')).toBeInTheDocument();
  });

  it('finds whom one looks for in every stage, and chooses those alone', async () => {
    const user = userEvent.setup();
    const board = keepsBoard(240);
    server.use(...board.handlers);
    const { router } = openApp(address, aManager);
    await user.type(await screen.findByRole('searchbox', { name: 'Find by reference or name' }), referenceOf(131));
    expect(await card(131)).toBeInTheDocument();
    const marked = within(await column(/^Marked/));
    await waitFor(() => expect(marked.getByRole('heading')).toHaveTextContent('Marked 1 of 240'));
    expect(within(await column(/^Shortlisted/)).getByText('None here that fits.')).toBeInTheDocument();
    expect(router.state.location.search).toEqual({ q: referenceOf(131) });
    await user.click(marked.getByRole('button', { name: /^Choose all/ }));
    expect(await screen.findByText('1 application chosen')).toBeInTheDocument();
  });

  it('has no way to a cohort for a job of one place', async () => {
    server.use(
      ...keepsBoard(3).handlers,
      http.get(api('/vacancies/:id'), () => HttpResponse.json({ ...vacancy, places: 1 })),
    );
    openApp(address, aManager);
    await card(1);
    const pages = within(screen.getByRole('navigation', { name: 'Hiring' }));
    expect(pages.getByRole('link', { name: 'Decision' })).toBeInTheDocument();
    expect(pages.queryByRole('link', { name: 'Cohort' })).not.toBeInTheDocument();
  });

  it('goes from card to card by the arrow keys', async () => {
    const user = userEvent.setup();
    server.use(...keepsBoard(3).handlers);
    openApp(address, aManager);
    (await card(1)).focus();
    await user.keyboard('{ArrowDown} ');
    expect(await card(2)).toHaveFocus();
    expect(await card(2)).toBeChecked();
    await user.keyboard('{ArrowUp}');
    expect(await card(1)).toHaveFocus();
  });

  it('chooses all that pass, also those that are not in view', async () => {
    const user = userEvent.setup();
    const board = keepsBoard(240, { passMark: 3.5 });
    server.use(...board.handlers);
    openApp(address, aManager);
    await user.click(await screen.findByRole('button', { name: 'Choose all that pass' }));
    expect(await screen.findByText('240 applications chosen')).toBeInTheDocument();
  });

  it('reveals the shortlist with a reason', async () => {
    const user = userEvent.setup();
    const board = keepsBoard(2);
    server.use(...board.handlers);
    openApp(address, aManager);
    await user.click(await card(1));
    await user.click(screen.getByRole('button', { name: 'Move' }));
    await user.click(await within(await screen.findByRole('dialog')).findByRole('button', { name: 'Move 1' }));
    await user.click(await screen.findByRole('button', { name: 'Reveal the shortlist' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Reveal 1 candidate?' }));
    await user.click(dialog.getByRole('button', { name: 'Reveal' }));
    expect(dialog.getByText('Say why you open them now')).toBeInTheDocument();
    expect(board.reveals).toEqual([]);
    await user.type(dialog.getByLabelText('Why now'), 'The shortlist is agreed');
    await user.click(dialog.getByRole('button', { name: 'Reveal' }));
    expect(await screen.findByText('1 candidate is revealed')).toBeInTheDocument();
    expect(board.reveals).toEqual([{ applications: [idOf(1)], reason: 'The shortlist is agreed' }]);
    expect(await screen.findByRole('link', { name: 'Sample Candidate' })).toBeInTheDocument();
  });

  it('writes to those who are chosen, by reference', async () => {
    const user = userEvent.setup();
    const board = keepsBoard(2);
    server.use(...board.handlers);
    openApp(address, aManager);
    await user.click(await card(2));
    await user.click(screen.getByRole('button', { name: 'Write' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Send' }));
    expect(dialog.getByText('Enter a subject')).toBeInTheDocument();
    await user.type(dialog.getByLabelText('Subject'), 'When we go on');
    await user.type(dialog.getByLabelText('Letter'), 'On Friday.');
    await user.click(dialog.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Your letter is on its way to 1 candidate')).toBeInTheDocument();
    expect(board.letters).toEqual([{ applications: [idOf(2)], subject: 'When we go on', text: 'On Friday.' }]);
  });

  it('shows one stage at a time on a phone', async () => {
    onPhone();
    const user = userEvent.setup();
    server.use(...keepsBoard(3).handlers);
    openApp(address, aManager);
    await card(1);
    expect(screen.queryByRole('region', { name: /^Shortlisted/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '0 Shortlisted' }));
    expect(await screen.findByText(/^Nobody is shortlisted/)).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('says before the lock what comes first', async () => {
    const early = {
      review: 'open',
      stages: [],
      next: [{ code: 'lock-marks', applications: 3 }],
      can: ['write'],
    } as const;
    server.use(...keepsBoard(3, { ...early, stages: [], next: [...early.next], can: ['write'] }).handlers);
    openApp(address, aManager);
    expect(await screen.findByText(/The board opens once the marks are locked/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go to the review' })).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('is for who runs the hiring alone', async () => {
    openApp(address, aPerson);
    expect(await screen.findByText('You cannot run the hiring for a vacancy')).toBeInTheDocument();
  });
});

describe('a revealed candidate', () => {
  const page = `/applications/${idOf(1)}/candidate`;

  it('stands there with what they wrote and how to reach them', async () => {
    server.use(
      http.get(api('/applications/:id/candidate'), () => HttpResponse.json(revealed)),
      http.get(api('/applications/:id/letters'), () => HttpResponse.json({ items: [], next: null })),
    );
    openApp(page, aManager);
    expect(await screen.findByRole('heading', { level: 1, name: 'Sample Candidate' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'sample@candidate.example' })).toBeInTheDocument();
    expect(screen.getByText('Because we listen.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Open the CV' })).toBeInTheDocument();
    expect(await screen.findByText('Nobody has written to them yet.')).toBeInTheDocument();
  });

  it('stays unknown before the reveal', async () => {
    server.use(
      http.get(api('/applications/:id/candidate'), () =>
        aProblem(409, { code: 'wrong-state', detail: 'Its candidate is not revealed' }),
      ),
    );
    openApp(page, aManager);
    expect(await screen.findByText('Nobody knows whose application this is')).toBeInTheDocument();
    expect(screen.getByText('Its candidate is not revealed')).toBeInTheDocument();
  });
});
