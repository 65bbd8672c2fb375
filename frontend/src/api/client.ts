import createClient from 'openapi-fetch';
import { ApiProblem } from './problem';
import type { paths } from './schema';

/** Where the bearer token comes from. `auth` plugs itself in here, so that this folder knows nothing about signing in. */
export interface TokenSource {
  /** Settles at once when nobody has signed in on this browser, so that public pages never wait for Keycloak. */
  token(): Promise<string | undefined>;
  /** Called after a 401: a fresh token, or undefined when the session is over. */
  renew(): Promise<string | undefined>;
}

let source: TokenSource = { token: async () => undefined, renew: async () => undefined };

export function takeTokensFrom(tokens: TokenSource): void {
  source = tokens;
}

async function send(request: Request, token: string | undefined): Promise<Response> {
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw ApiProblem.unreachable();
  }
}

async function authorisedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const token = await source.token();
  const response = await send(request, token);
  if (response.status !== 401 || !token) return response;
  const renewed = await source.renew();
  return renewed ? send(again, renewed) : response;
}

const options = {
  baseUrl: globalThis.location.origin,
  headers: { Accept: 'application/json, application/problem+json' },
};

export const client = createClient<paths>({ ...options, fetch: authorisedFetch });

/** For what is read before it is known who is asking: never waits for a token, never sends one. */
export const anonymousClient = createClient<paths>({ ...options, fetch: (request) => send(request, undefined) });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; anything else is thrown as an {@link ApiProblem}. */
export async function body<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await versioned(call)).value;
}

export interface Versioned<T> {
  value: T;
  /** The ETag to send back as If-Match when changing this very version. */
  etag: string;
}

export async function versioned<T>(call: Promise<Answer<T>>): Promise<Versioned<T>> {
  const { data, error, response } = await call;
  if (!response.ok) {
    const problem = typeof error === 'object' && error !== null ? error : {};
    throw new ApiProblem(response.status, problem, response.headers.get('X-Request-Id') ?? undefined);
  }
  return { value: data as T, etag: response.headers.get('ETag') ?? '' };
}

export const ifMatch = (etag: string) => ({ 'If-Match': etag });
