import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';

export const fairnessRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/fairness',
    component: lazyRouteComponent(() => import('./FairnessPage'), 'FairnessPage'),
  }),
] as const;
