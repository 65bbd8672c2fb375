import type { components } from './schema';

/** The named shapes of the contract: `Schemas['OrganisationView']`. */
export type Schemas = components['schemas'];

export interface Page<Item> {
  items: Item[];
  next: string | null;
}
