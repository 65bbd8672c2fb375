import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { isSecret } from '@/ui/linkSecret';
import { rootRoute } from '@/ui/root';
import { invitation } from './invitation';

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
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/panel',
    component: lazyRouteComponent(() => import('./VacancyPanelPage'), 'VacancyPanelPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'panel-invitation',
    // The secret is taken from the address before anything is drawn or asked for.
    beforeLoad: ({ location }) => {
      if (!isSecret(location.hash)) return;
      invitation.keep(location.hash);
      throw redirect({ to: '/panel-invitation', hash: '', replace: true });
    },
    component: lazyRouteComponent(() => import('./InvitationPage'), 'InvitationPage'),
  }),
] as const;
