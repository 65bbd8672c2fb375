import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { isSecret } from '@/ui/linkSecret';
import { rootRoute } from '@/ui/root';
import { freshnessFilters } from './filters';
import { invitation, question } from './secrets';

export const freshnessRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'freshness',
    validateSearch: freshnessFilters,
    component: lazyRouteComponent(() => import('./FreshnessPage'), 'FreshnessPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'organisation-proposals/$id',
    component: lazyRouteComponent(() => import('./ProposalPage'), 'ProposalPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'organisations/$id/representatives',
    component: lazyRouteComponent(() => import('./RepresentativesPage'), 'RepresentativesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'still-right',
    // The secret is taken from the address before anything is drawn or asked for.
    beforeLoad: ({ location }) => {
      if (!isSecret(location.hash)) return;
      question.keep(location.hash);
      throw redirect({ to: '/still-right', hash: '', replace: true });
    },
    component: lazyRouteComponent(() => import('./StillRightPage'), 'StillRightPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'still-right/$organisationId',
    component: lazyRouteComponent(() => import('./ChangedPage'), 'ChangedPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'representative-invitation',
    beforeLoad: ({ location }) => {
      if (!isSecret(location.hash)) return;
      invitation.keep(location.hash);
      throw redirect({ to: '/representative-invitation', hash: '', replace: true });
    },
    component: lazyRouteComponent(() => import('./RepresentativeInvitationPage'), 'RepresentativeInvitationPage'),
  }),
] as const;
