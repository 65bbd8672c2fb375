import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { aProblem, api, openApp } from '@/testing/app';
import { applicationOf, cohort, sets, suggestions } from '@/testing/cohort';
import { aManager, VACANCY } from '@/testing/review';
import { server } from '@/testing/server';

vi.mock('@/auth/session', () => ({
  currentSession: () => 'signed-in',
  onSessionChange: () => () => undefined,
  signIn: async () => undefined,
}));

const address = `/vacancies/${VACANCY}/cohort`;

function opens(view = cohort, saved = sets) {
  server.use(
    http.get(api('/vacancies/:id/cohort'), () => HttpResponse.json(view)),
    http.get(api('/vacancies/:id/cohort-sets'), () => HttpResponse.json({ items: saved })),
  );
  openApp(address, aManager);
}

const yours = async () => within(await screen.findByRole('region', { name: 'Your set' }));

describe('composing a cohort', () => {
  it('shows with every tick what the set brings, and sets off what each other would add', async () => {
    opens(cohort, []);
    const set = await yours();
    expect(set.getByRole('status')).toHaveTextContent('0 of 2 places');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sample 1' }));
    expect(set.getByRole('status')).toHaveTextContent('1 of 2 places');
    expect(set.getByText('4.50')).toBeInTheDocument();
    expect(set.getByText('North').closest('li')).toHaveTextContent('North: 1');
    expect(set.getByText('Wales').closest('li')).toHaveTextContent('Wales: nobody');
    const third = within(screen.getByRole('list', { name: 'What Sample 3 would bring' }));
    expect(third.getAllByText('(new to the set)')).toHaveLength(2);
    const second = within(screen.getByRole('list', { name: 'What Sample 2 would bring' }));
    expect(second.queryByText('(new to the set)')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sample 2' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sample 3' }));
    expect(set.getByRole('status')).toHaveTextContent('1 too many to appoint');
  });

  it('calls nobody by name before the reveal', async () => {
    opens(cohort, []);
    expect(await screen.findByRole('checkbox', { name: 'FM-AAAA-0004' })).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'Cohort' })).toBeInTheDocument();
    expect(screen.getByText(/^Not revealed/)).toBeInTheDocument();
    expect(screen.getByText('Nothing noted yet')).toBeInTheDocument();
  });

  it('notes what somebody would bring', async () => {
    let sent: unknown;
    server.use(
      http.put(api(`/applications/${applicationOf(4)}/traits`), async ({ request }) => {
        sent = [request.headers.get('If-Match'), await request.json()];
        return HttpResponse.json(cohort.candidates[3]);
      }),
    );
    opens(cohort, []);
    await userEvent.click(await screen.findByRole('button', { name: 'Note what FM-AAAA-0004 would bring' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.selectOptions(within(dialog).getByLabelText('Place'), 'South');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toEqual(['"4"', { traits: [{ dimension: 'Place', value: 'South' }] }]));
  });

  it('saves a set under a name, and says when the name is taken', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(api('/vacancies/:id/cohort-sets'), async ({ request }) => {
        sent.push(await request.json());
        return sent.length === 1
          ? aProblem(422, { errors: [{ pointer: '#/name', detail: 'Another set has this name: choose another' }] })
          : HttpResponse.json(sets[1], { status: 201 });
      }),
    );
    opens(cohort, []);
    const set = await yours();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sample 1' }));
    await userEvent.click(set.getByRole('button', { name: 'Save this set' }));
    expect(set.getByText('Give the set a name')).toBeInTheDocument();
    expect(sent).toEqual([]);
    await userEvent.type(set.getByLabelText('Name of the set'), 'Wide');
    await userEvent.click(set.getByRole('button', { name: 'Save this set' }));
    expect(await set.findByText('Another set has this name: choose another')).toBeInTheDocument();
    await userEvent.click(set.getByRole('button', { name: 'Save this set' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({ name: 'Wide', applications: [applicationOf(1)] });
  });

  it('lays saved sets side by side, and works on one of them', async () => {
    let sent: unknown;
    server.use(
      http.put(api('/vacancies/:id/cohort-sets/:set'), async ({ request }) => {
        sent = [request.headers.get('If-Match'), await request.json()];
        return HttpResponse.json(sets[1]);
      }),
    );
    opens();
    const side = within(await screen.findByRole('region', { name: 'Saved sets, side by side' }));
    expect(side.getByText('Brings most')).toBeInTheDocument();
    expect(side.getByText(/^Lacks South, Wales and /)).toBeInTheDocument();
    expect(side.getByText('Beside Wide')).toBeInTheDocument();
    expect(side.getAllByRole('link', { name: 'Go to the decision' })[1]).toHaveAttribute(
      'href',
      `/vacancies/${VACANCY}/decision?set=${sets[1]?.id}`,
    );
    await userEvent.click(side.getByRole('button', { name: 'Work on Wide' }));
    const set = within(screen.getByRole('region', { name: 'Wide' }));
    expect(set.getByLabelText('Why this set (optional)')).toHaveValue('They bring more.');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Sample 3' }));
    await userEvent.click(set.getByRole('button', { name: 'Save changes' }));
    await waitFor(() =>
      expect(sent).toEqual(['"3"', { name: 'Wide', applications: [applicationOf(1)], note: 'They bring more.' }]),
    );
  });

  it('suggests sets with their reason, and takes one over', async () => {
    let sent: unknown;
    server.use(
      http.post(api('/vacancies/:id/cohort-suggestions'), async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(suggestions);
      }),
    );
    opens(cohort, []);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Sample 3' }));
    await userEvent.type(screen.getByLabelText('Lowest score (optional)'), '3.5');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Keep the 1 in your set' }));
    await userEvent.click(screen.getByRole('button', { name: 'Suggest sets' }));
    expect(await screen.findByText('It brings 4 of the 5 values named, all of Sector.')).toBeInTheDocument();
    expect(sent).toEqual({ size: 2, floor: 3.5, keep: [applicationOf(3)] });
    expect(screen.getByRole('heading', { name: 'By marks alone' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take Suggestion 1' }));
    const set = await yours();
    expect(set.getByRole('status')).toHaveTextContent('2 of 2 places');
    expect(set.getByLabelText('Why this set (optional)')).toHaveValue(
      'It brings 4 of the 5 values named, all of Sector.',
    );
  });

  it('says how to mend a demand that cannot be met', async () => {
    server.use(
      http.post(api('/vacancies/:id/cohort-suggestions'), () =>
        aProblem(409, { code: 'wrong-state', detail: 'Only 1 on the shortlist reach 4.8: lower the floor.' }),
      ),
    );
    opens(cohort, []);
    await userEvent.click(await screen.findByRole('button', { name: 'Suggest sets' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('lower the floor');
    await userEvent.clear(screen.getByLabelText('How many'));
    await userEvent.click(screen.getByRole('button', { name: 'Suggest sets' }));
    expect(screen.getByText('Enter how many to choose')).toBeInTheDocument();
  });

  it('keeps the sets as a record once it is decided', async () => {
    opens({ ...cohort, decided: true, can: [] }, [{ ...(sets[0] as (typeof sets)[0]), can: [] }]);
    expect(await screen.findByRole('heading', { name: 'Sets that were weighed' })).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Suggest sets' })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Read the decision' })).toBeInTheDocument();
  });

  it('opens with the lock', async () => {
    server.use(http.get(api('/vacancies/:id/cohort'), () => aProblem(409, { code: 'wrong-state' })));
    openApp(address, aManager);
    expect(await screen.findByRole('heading', { name: 'Not open yet' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go to the review' })).toBeInTheDocument();
  });
});
