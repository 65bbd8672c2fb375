import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';
import { oneOfIn, type RawSearch, textIn } from '@/ui/search';
import { sorts } from './messages';
import type { RowsShown } from './queries';

export interface UploadSearch {
  chapterId?: string;
  source?: string;
}

export interface ImportSearch {
  show?: RowsShown;
  step?: 'columns';
}

const uploadSearch = (search: RawSearch): UploadSearch => {
  const chapterId = textIn(search, 'chapterId');
  const source = textIn(search, 'source');
  return { ...(chapterId && { chapterId }), ...(source && { source }) };
};

const importSearch = (search: RawSearch): ImportSearch => {
  const show = oneOfIn(
    search,
    'show',
    sorts.map(({ value }) => value),
  );
  const step = oneOfIn(search, 'step', ['columns']);
  return { ...(show && { show }), ...(step && { step }) };
};

export const importRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'imports',
    component: lazyRouteComponent(() => import('./ImportsPage'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'imports/new',
    validateSearch: uploadSearch,
    component: lazyRouteComponent(() => import('./NewImportPage'), 'NewImportPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'imports/$id',
    validateSearch: importSearch,
    component: lazyRouteComponent(() => import('./ImportPage'), 'ImportPage'),
  }),
] as const;
