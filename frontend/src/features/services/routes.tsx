import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';

export const serviceRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'organisations/$id/services/new',
    component: lazyRouteComponent(() => import('./NewServicePage'), 'NewServicePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'services/$id',
    component: lazyRouteComponent(() => import('./ServicePage'), 'ServicePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'services/$id/edit',
    component: lazyRouteComponent(() => import('./EditServicePage'), 'EditServicePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'organisations/$id/places/new',
    component: lazyRouteComponent(() => import('./NewLocationPage'), 'NewLocationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'locations/$id/edit',
    component: lazyRouteComponent(() => import('./EditLocationPage'), 'EditLocationPage'),
  }),
] as const;
