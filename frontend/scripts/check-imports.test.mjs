import { expect, it } from 'vitest';
import { brokenRules } from './check-imports.mjs';

it.each([
  ['features/a/Page.tsx', "import { x } from '@/ui/Page';"],
  ['features/a/Page.tsx', "import { q } from './queries';"],
  ['features/a/Page.tsx', "import { q } from '@/features/b/queries';"],
  ['features/a/Page.tsx', "import { P } from '@/features/b/ThingPicker';"],
  ['features/a/Page.tsx', "import { C } from '@/features/b/ThingCard';"],
  ['features/a/Page.test.tsx', "import { openApp } from '@/testing/app';"],
  ['app/router.tsx', "import { routes } from '@/features/a/routes';"],
  ['api/client.ts', 'await fetch(request)'],
  ['features/a/Page.tsx', 'query.refetch(); queryClient.fetchQuery(x); useFetch()'],
  ['main.tsx', "import { App } from '@/app/App';"],
])('allows in %s: %s', (file, text) => {
  expect(brokenRules({ [file]: text })).toEqual([]);
});

it.each([
  ['api/client.ts', "import { t } from '@/auth/session';"],
  ['auth/session.ts', "import { T } from '../ui/Toast';"],
  ['ui/Page.tsx', "import { q } from '@/features/a/queries';"],
  ['features/a/Page.tsx', "import { F } from '@/app/Frame';"],
  ['features/a/Page.tsx', "import { F } from '../b/BForm';"],
  ['features/a/routes.tsx', "const P = () => import('@/features/b/BPage');"],
  ['features/a/Page.tsx', "import { server } from '@/testing/server';"],
  ['features/a/Page.tsx', "const answer = await fetch('/api/v1/me');"],
])('refuses in %s: %s', (file, text) => {
  expect(brokenRules({ [file]: text })).toHaveLength(1);
});
