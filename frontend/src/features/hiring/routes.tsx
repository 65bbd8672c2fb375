import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';

export const hiringRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/board',
    component: lazyRouteComponent(() => import('./BoardPage'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'applications/$id/candidate',
    component: lazyRouteComponent(() => import('./RevealedPage'), 'RevealedPage'),
  }),
] as const;
