import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';
import { agreementFilters, comparedIn } from './filters';

export const agreementRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'agreements',
    validateSearch: agreementFilters,
    component: lazyRouteComponent(() => import('./AgreementsPage'), 'AgreementsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'agreements/new',
    component: lazyRouteComponent(() => import('./NewAgreementPage'), 'NewAgreementPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'agreements/$id',
    component: lazyRouteComponent(() => import('./AgreementPage'), 'AgreementPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'agreements/$id/edit',
    component: lazyRouteComponent(() => import('./EditAgreementPage'), 'EditAgreementPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'agreements/$id/versions',
    validateSearch: comparedIn,
    component: lazyRouteComponent(() => import('./VersionsPage'), 'VersionsPage'),
  }),
] as const;
