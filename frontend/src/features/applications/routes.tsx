import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';
import { oneOfIn, type RawSearch, textIn } from '@/ui/search';
import { isKey, keepKey } from './key';
import { statuses } from './messages';
import type { ApplicationFilters } from './queries';

export const applicationFilters = (search: RawSearch): ApplicationFilters => {
  const vacancyId = textIn(search, 'vacancyId');
  const status = oneOfIn(
    search,
    'status',
    statuses.map(({ value }) => value),
  );
  return { ...(vacancyId && { vacancyId }), ...(status && { status }) };
};

export const applicationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/apply',
    component: lazyRouteComponent(() => import('./ApplyPage'), 'ApplyPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/apply/you',
    component: lazyRouteComponent(() => import('./StartPage'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'my-application',
    // The private link opens here: its secret is taken from the address before anything is drawn or asked for.
    beforeLoad: ({ location }) => {
      if (!isKey(location.hash)) return;
      keepKey(location.hash);
      throw redirect({ to: '/my-application', hash: '', replace: true });
    },
    component: lazyRouteComponent(() => import('./MyApplicationPage'), 'MyApplicationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'my-application/you',
    component: lazyRouteComponent(() => import('./CandidatePage'), 'CandidatePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'my-application/questions/$number',
    component: lazyRouteComponent(() => import('./QuestionPage'), 'QuestionPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'my-application/cv',
    component: lazyRouteComponent(() => import('./CvPage'), 'CvPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'my-application/monitoring',
    component: lazyRouteComponent(() => import('./MonitoringPage'), 'MonitoringPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'my-application/check',
    component: lazyRouteComponent(() => import('./CheckPage'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'my-application/erased',
    component: lazyRouteComponent(() => import('./ErasedPage'), 'ErasedPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'applications',
    validateSearch: applicationFilters,
    component: lazyRouteComponent(() => import('./ApplicationsPage'), 'ApplicationsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'applications/$id',
    component: lazyRouteComponent(() => import('./ApplicationPage'), 'ApplicationPage'),
  }),
] as const;
