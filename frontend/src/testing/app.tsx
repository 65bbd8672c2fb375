import { RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { createQueryClient } from '@/api/queryClient';
import type { Schemas } from '@/api/schemas';
import { Providers } from '@/app/Providers';
import { createAppRouter } from '@/app/router';
import { server } from './server';

export const api = (path: string) => `${globalThis.location.origin}/api/v1${path}`;

export const aPerson: Schemas['Me'] = {
  subject: '00000000-0000-4000-8000-000000000001',
  name: 'Sample Organiser',
  roles: ['organiser'],
  chapters: [{ id: '00000000-0000-7000-8000-0000000000c1', name: 'Citizens Essex' }],
  everyChapter: false,
  organisations: [],
  panels: [],
  can: ['create-organisation'],
};

/** The whole product at an address, with the answers that every page needs. */
export function openApp(address: string, me: Schemas['Me'] = aPerson) {
  server.use(
    http.get(api('/configuration'), () =>
      HttpResponse.json({
        allianceName: 'Sample alliance',
        demo: true,
        oidc: { authority: 'http://localhost/realms/firstmile', clientId: 'firstmile-web' },
      }),
    ),
    http.get(api('/me'), () => HttpResponse.json(me)),
    http.get(api('/chapters'), () =>
      HttpResponse.json({
        items: me.chapters.map((chapter) => ({ ...chapter, organisationCount: 0 })),
        next: null,
      }),
    ),
  );
  globalThis.history.pushState({}, '', address);
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } });
  const router = createAppRouter(queryClient);
  const screen = render(
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { ...screen, router };
}

export const aProblem = (status: number, problem: Partial<Schemas['Problem']>) =>
  HttpResponse.json(
    { type: 'about:blank', title: 'A problem', status, code: 'a-problem', requestId: 'request-1', ...problem },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
