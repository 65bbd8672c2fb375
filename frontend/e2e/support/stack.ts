/** Where the parts of the stack under test listen; the launcher writes it. */
export type Stack = {
  /** the product: single-page app and API */
  app: string;
  /** issuer of the Keycloak realm */
  oidc: string;
  /** Keycloak's own administrator, who can end other people's sessions */
  keycloakAdmin: { user: string; password: string };
  /** page of the local inbox; /messages.json for tests */
  inbox: string;
  database: { url: string; user: string; password: string };
};

const VARIABLE = 'FIRSTMILE_STACK_ADDRESSES';

/** Called once, before the workers start: they inherit the environment. */
export function announce(addresses: string) {
  process.env[VARIABLE] = addresses;
}

export function stack(): Stack {
  const addresses = process.env[VARIABLE];
  if (!addresses) throw new Error('The stack has not started: run the tests through playwright.config.ts.');
  return JSON.parse(addresses) as Stack;
}
