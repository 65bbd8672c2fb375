import { HttpResponse, http } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import { aProblem, api } from '@/testing/app';
import { server } from '@/testing/server';
import { anonymousClient, body, client, ifMatch, takeTokensFrom, versioned } from './client';

const id = '00000000-0000-7000-8000-000000000001';
const readChapter = () => versioned(client.GET('/api/v1/chapters/{id}', { params: { path: { id } } }));

afterEach(() => takeTokensFrom({ token: async () => undefined, renew: async () => undefined }));

describe('the client', () => {
  it('sends the token, and gives the ETag with the body', async () => {
    takeTokensFrom({ token: async () => 'first', renew: async () => undefined });
    server.use(
      http.get(api(`/chapters/${id}`), ({ request }) =>
        HttpResponse.json({ name: request.headers.get('Authorization') }, { headers: { ETag: '"3"' } }),
      ),
    );
    const { value, etag } = await readChapter();
    expect(value.name).toBe('Bearer first');
    expect(etag).toBe('"3"');
  });

  it('renews the session once after a 401 and repeats the call with its body', async () => {
    takeTokensFrom({ token: async () => 'old', renew: async () => 'new' });
    server.use(
      http.put(api(`/chapters/${id}`), async ({ request }) =>
        request.headers.get('Authorization') === 'Bearer new'
          ? HttpResponse.json({ ...((await request.json()) as object), version: request.headers.get('If-Match') })
          : aProblem(401, { code: 'unauthenticated' }),
      ),
    );
    const change = client.PUT('/api/v1/chapters/{id}', {
      params: { path: { id }, header: ifMatch('"3"') },
      body: { name: 'Citizens Essex' },
    });
    expect(await body(change)).toEqual({ name: 'Citizens Essex', version: '"3"' });
  });

  it('gives up after a second 401', async () => {
    takeTokensFrom({ token: async () => 'old', renew: async () => 'new' });
    let calls = 0;
    server.use(
      http.get(api(`/chapters/${id}`), () => {
        calls += 1;
        return aProblem(401, { code: 'unauthenticated' });
      }),
    );
    await expect(readChapter()).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(calls).toBe(2);
  });

  it('sends no token with what is read before anybody is known', async () => {
    takeTokensFrom({ token: () => new Promise(() => undefined), renew: async () => undefined });
    server.use(
      http.get(api('/configuration'), ({ request }) =>
        HttpResponse.json({ allianceName: request.headers.get('Authorization') ?? 'nobody' }),
      ),
    );
    expect((await body(anonymousClient.GET('/api/v1/configuration'))).allianceName).toBe('nobody');
  });

  it('calls a lost connection by its name', async () => {
    server.use(http.get(api(`/chapters/${id}`), () => HttpResponse.error()));
    await expect(readChapter()).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  });
});
