import type { components } from '../../src/api/schema';
import { anOrganisation, apiOf } from './api';
import { linkIn, mailTo } from './mail';
import { nameOf } from './names';
import { stack } from './stack';

type Schemas = components['schemas'];

/** An organisation with an inbox of its own. */
export async function withAnInbox(what: string) {
  const email = `${crypto.randomUUID()}@office.example`;
  const { value } = await anOrganisation({
    name: nameOf(what),
    email,
    phone: '01632 960 001',
    description: 'A hot meal and company on Tuesdays.',
    address: { lines: ['Trinity Church'], town: 'Chelmsford', postcode: 'CM1 2XB' },
  });
  return { id: value.id, name: value.name, email };
}

/** Asks it, and reads the link in the e-mail. */
export async function asked({ id, email }: { id: string; email: string }): Promise<string> {
  await (await apiOf('organiser')).create(`/organisations/${id}/confirmation-requests`, undefined);
  return linkIn(await mailTo(email, /still right/));
}

/** Below the product's own address, as a test opens it. */
export const pathOf = (link: string): string => link.replace(stack().app, '');

/** A proposal that waits: by the e-mail's link, of a new name and number. */
export async function proposed(what: string): Promise<string> {
  const organisation = await withAnInbox(what);
  const secret = new URL(await asked(organisation)).hash.slice(1);
  const answer = await fetch(`${stack().app}/api/v1/confirmation-link/proposal`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'If-Match': '*' },
    body: JSON.stringify({
      secret,
      name: `${organisation.name} and Garden`,
      email: organisation.email,
      phone: '01632 960 002',
      description: 'A hot meal and company on Tuesdays and Fridays.',
      address: { lines: ['Trinity Church'], town: 'Chelmsford', postcode: 'CM1 2XB' },
      remark: 'The lunch on Thursdays has ended.',
    }),
  });
  if (!answer.ok) throw new Error(`The proposal: ${answer.status} ${await answer.text()}`);
  const { value } = await (await apiOf('organiser')).read<Schemas['OrganisationProposalPage']>(
    `/organisation-proposals?organisationId=${organisation.id}`,
  );
  return value.items[0]?.id ?? '';
}

/** The link of an invitation to act for it. */
export async function invitedToActFor(id: string): Promise<string> {
  const email = `${crypto.randomUUID()}@colleague.example`;
  await (await apiOf('organiser')).create(`/organisations/${id}/representatives`, { name: 'Sample Colleague', email });
  return linkIn(await mailTo(email, /look after/));
}
