import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';

export const clusterRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'clusters',
    component: lazyRouteComponent(() => import('./ClustersPage'), 'ClustersPage'),
  }),
] as const;
