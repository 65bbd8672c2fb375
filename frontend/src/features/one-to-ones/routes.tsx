import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';
import { oneToOneFilters, withPerson } from './filters';

export const oneToOneRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'one-to-ones',
    validateSearch: oneToOneFilters,
    component: lazyRouteComponent(() => import('./OneToOnesPage'), 'OneToOnesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'one-to-ones/new',
    validateSearch: withPerson,
    component: lazyRouteComponent(() => import('./NewOneToOnePage'), 'LogOneToOnePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'one-to-ones/plan',
    validateSearch: withPerson,
    component: lazyRouteComponent(() => import('./NewOneToOnePage'), 'PlanOneToOnePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'one-to-ones/$id',
    component: lazyRouteComponent(() => import('./OneToOnePage'), 'OneToOnePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'one-to-ones/$id/edit',
    component: lazyRouteComponent(() => import('./EditOneToOnePage'), 'EditOneToOnePage'),
  }),
] as const;
