import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';

export const reviewRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'reviews',
    component: lazyRouteComponent(() => import('./ReviewsPage'), 'ReviewsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'reviews/$vacancyId',
    component: lazyRouteComponent(() => import('./PanelPage'), 'PanelPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'reviews/$vacancyId/questions/$questionId',
    component: lazyRouteComponent(() => import('./MarkingPage'), 'MarkingPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/review',
    component: lazyRouteComponent(() => import('./RoundPage'), 'RoundPage'),
  }),
] as const;
