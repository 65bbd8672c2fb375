import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';
import { type RawSearch, textIn } from '@/ui/search';

/** The saved set that is decided for. */
export const decidedSet = (search: RawSearch): { set?: string } => {
  const set = textIn(search, 'set');
  return set ? { set } : {};
};

export const decisionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/cohort',
    component: lazyRouteComponent(() => import('./CohortPage'), 'CohortPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/decision',
    validateSearch: decidedSet,
    component: lazyRouteComponent(() => import('./DecisionPage'), 'DecisionPage'),
  }),
] as const;
