import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';
import { personFilters } from './filters';

export const personRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'people',
    validateSearch: personFilters,
    component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'people/new',
    component: lazyRouteComponent(() => import('./NewPersonPage'), 'NewPersonPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'people/$id',
    component: lazyRouteComponent(() => import('./PersonPage'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'people/$id/edit',
    component: lazyRouteComponent(() => import('./EditPersonPage'), 'EditPersonPage'),
  }),
] as const;
