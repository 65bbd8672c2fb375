import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';

export const retentionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/retention',
    component: lazyRouteComponent(() => import('./RetentionPage'), 'RetentionPage'),
  }),
] as const;
