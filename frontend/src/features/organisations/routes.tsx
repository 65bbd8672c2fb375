import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';
import { organisationFilters } from './filters';

export const organisationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'organisations',
    validateSearch: organisationFilters,
    component: lazyRouteComponent(() => import('./OrganisationsPage'), 'OrganisationsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'organisations/new',
    component: lazyRouteComponent(() => import('./NewOrganisationPage'), 'NewOrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'organisations/$id',
    component: lazyRouteComponent(() => import('./OrganisationPage'), 'OrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'organisations/$id/edit',
    component: lazyRouteComponent(() => import('./EditOrganisationPage'), 'EditOrganisationPage'),
  }),
] as const;
