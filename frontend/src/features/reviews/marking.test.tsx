import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openApp } from '@/testing/app';
import { aReviewer, keepsReview, QUESTION, VACANCY } from '@/testing/review';
import { onPhone } from '@/testing/screen';
import { server } from '@/testing/server';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const address = `/reviews/${VACANCY}/questions/${QUESTION}`;
const answer = (number: number) => screen.findByText(`What answer ${number} says`);
const saved = () => screen.findByText('Saved');

describe('marking answers', () => {
  let review: ReturnType<typeof keepsReview>;
  beforeEach(() => {
    review = keepsReview();
    server.use(...review.handlers);
  });

  it('marks by keys, saves at once and goes on to the next answer', async () => {
    openApp(address, aReviewer);
    await answer(1);
    await userEvent.keyboard('4');
    await answer(2);
    expect(screen.getByRole('article')).toHaveFocus();
    await saved();
    expect(review.marks()).toEqual([4, undefined, undefined]);
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '1 of 3');
    expect(screen.getByText('Marked 4. 1 of 3 marked.')).toBeInTheDocument();
  });

  it('takes a mark back, and brings skipped answers at the end', async () => {
    openApp(address, aReviewer);
    await answer(1);
    await userEvent.keyboard('s');
    await answer(2);
    await userEvent.keyboard('5');
    await answer(3);
    await userEvent.keyboard('u');
    await answer(2);
    await waitFor(() => expect(review.sent).toEqual(['2=5', '2=none']));
    await userEvent.keyboard('3');
    await answer(3);
    await userEvent.keyboard('2');
    await answer(1);
    await userEvent.keyboard('1');
    expect(await screen.findByRole('heading', { name: 'You have marked them all' })).toHaveFocus();
    await waitFor(() => expect(review.marks()).toEqual([1, 3, 2]));
  });

  it('does not take digits of a note for marks, and saves the note with the mark', async () => {
    openApp(address, aReviewer);
    await answer(1);
    await userEvent.keyboard('n');
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Note/ })).toHaveFocus());
    await userEvent.keyboard('4 of 5 points{Escape}');
    await userEvent.keyboard('3');
    await answer(2);
    await waitFor(() => expect(review.notes()[0]).toBe('4 of 5 points'));
    expect(review.sent).toEqual(['1=3']);
  });

  it('lets single keys be switched off', async () => {
    openApp(address, aReviewer);
    await answer(1);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Keys/ }));
    await userEvent.keyboard('4');
    expect(review.sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Mark 4' }));
    await answer(2);
  });

  it('keeps a mark that could not be saved in view until it is', async () => {
    review.breaks(true);
    openApp(address, aReviewer);
    await answer(1);
    await userEvent.keyboard('4');
    await answer(2);
    expect(await screen.findByText(/1 mark is not saved yet/)).toBeInTheDocument();
    await userEvent.keyboard('2');
    await answer(3);
    expect(await screen.findByText(/2 marks are not saved yet/)).toBeInTheDocument();
    review.breaks(false);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await saved();
    expect(review.marks()).toEqual([4, 2, undefined]);
  });

  it('sends what could not be saved when the page is opened again', async () => {
    review.breaks(true);
    const { unmount } = openApp(address, aReviewer);
    await answer(1);
    await userEvent.keyboard('4');
    await screen.findByText(/1 mark is not saved yet/);
    unmount();
    review.breaks(false);
    openApp(address, aReviewer);
    await answer(2);
    await waitFor(() => expect(review.marks()[0]).toBe(4));
  });

  it('steps back from somebody', async () => {
    openApp(address, aReviewer);
    await answer(1);
    await userEvent.click(screen.getByRole('button', { name: 'I think I know who wrote this' }));
    const dialog = await screen.findByRole('dialog', { name: 'Step back from this person?' });
    await userEvent.keyboard('4');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Step back' }));
    await answer(2);
    expect(review.sent).toEqual([]);
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '0 of 2');
  });

  it('lets a mark be changed once all are given', async () => {
    openApp(address, aReviewer);
    for (const number of [1, 2, 3]) {
      await answer(number);
      await userEvent.keyboard('3');
    }
    await userEvent.click(await screen.findByRole('button', { name: 'Look over your marks' }));
    const [change] = await screen.findAllByRole('button', { name: 'Change this mark' });
    if (change) await userEvent.click(change);
    expect(await screen.findByRole('button', { name: 'Mark 3', pressed: true })).toBeInTheDocument();
    await userEvent.keyboard('5');
    await screen.findByRole('heading', { name: 'You have marked them all' });
    await waitFor(() => expect(review.marks()).toEqual([5, 3, 3]));
  });

  it('folds the guide above the marks on a phone', async () => {
    onPhone();
    openApp(address, aReviewer);
    await answer(1);
    expect(screen.getByText('Looks like 4')).toBeInTheDocument();
  });
});

describe('a panel', () => {
  it('asks for the declaration before anything can be read', async () => {
    server.use(...keepsReview({ declared: false }).handlers);
    openApp(address, aReviewer);
    expect(await screen.findByText('One declaration comes first')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Read the declaration' }));
    await userEvent.click(await screen.findByRole('button', { name: 'I declare this, and begin' }));
    expect(await screen.findByRole('link', { name: 'When did you bring people together?' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('is finished once everything is marked, after a question', async () => {
    const review = keepsReview({}, 1);
    server.use(...review.handlers);
    openApp(address, aReviewer);
    await answer(1);
    await userEvent.keyboard('4');
    await userEvent.click(await screen.findByRole('link', { name: 'All questions' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Finish my part' }));
    const dialog = await screen.findByRole('dialog', { name: 'Finish your part?' });
    expect(dialog).toHaveTextContent('Your marks stay as they are');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Finish my part' }));
    await waitFor(() => expect(review.finished()).toBe(true));
    expect(await screen.findByText('You marked 1 answer. Thank you.')).toBeInTheDocument();
  });

  it('says when marking opens, and how many there are only then', async () => {
    server.use(...keepsReview({ state: 'waiting', declared: false, opensOn: '2099-12-20T23:59:00Z' }, 0).handlers);
    openApp('/reviews', aReviewer);
    expect(await screen.findByText(/Opens after applications close on Sunday 20 December 2099/)).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });
});
