import type { Schemas } from '@/api/schemas';
import type { Proposal } from '@/features/freshness/queries';
import { aPerson } from './app';

export const ID = '00000000-0000-7000-8000-0000000000a1';
export const SECRET = 'x'.repeat(43);
export const chapter = { id: '00000000-0000-7000-8000-0000000000c1', name: 'Citizens Essex' };
export const staff = {
  ...aPerson,
  can: ['keep-fresh', 'edit-organisation', 'invite-representative', 'create-organisation'],
};

export const organisation: Schemas['OrganisationView'] = {
  id: ID,
  version: 3,
  name: 'Sample Pantry',
  kinds: ['community-group'],
  chapter,
  children: [],
  description: 'Food for <b>all</b>.',
  identifiers: [],
  address: { lines: ['1 High Street'], town: 'Chelmsford', postcode: 'CM1 1QH', latitude: 51.7, longitude: 0.4 },
  tags: ['food'],
  createdAt: '2026-01-01T10:00:00Z',
  updatedAt: '2026-01-01T10:00:00Z',
  full: false,
  can: [],
};

export const proposal: Proposal = {
  id: '00000000-0000-7000-8000-0000000000b1',
  version: 2,
  organisation: { id: ID, name: 'Sample Pantry' },
  organisationVersion: 7,
  proposer: 'office@pantry.example',
  byLink: true,
  sentAt: '2026-06-02T10:00:00Z',
  fields: ['name', 'phone'],
  was: { name: 'Sample Pantry', phone: '01245 496 0000' },
  proposed: { name: 'Sample Larder' },
  present: { name: 'Sample Pantry', phone: '01245 496 0009' },
  conflicts: ['phone'],
  remark: '<i>Lunch</i> has ended.',
  status: 'waiting',
  taken: [],
  can: ['accept', 'decline'],
};
