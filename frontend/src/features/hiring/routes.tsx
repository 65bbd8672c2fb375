import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';
import { type RawSearch, textIn } from '@/ui/search';

/** Whom one looks for. */
export const soughtOnBoard = (search: RawSearch): { q?: string } => {
  const q = textIn(search, 'q');
  return q ? { q } : {};
};

export const hiringRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/board',
    validateSearch: soughtOnBoard,
    component: lazyRouteComponent(() => import('./BoardPage'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'applications/$id/candidate',
    component: lazyRouteComponent(() => import('./RevealedPage'), 'RevealedPage'),
  }),
] as const;
