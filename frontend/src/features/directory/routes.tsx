import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';
import { flagIn, oneOfIn, type RawSearch, textIn } from '@/ui/search';
import type { GapFilters, MatchKind } from './queries';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const gapFilters = (search: RawSearch): GapFilters => {
  const people = flagIn(search, 'people');
  const chapterId = textIn(search, 'chapterId');
  const since = textIn(search, 'since');
  return {
    ...(people && { people }),
    ...(chapterId && { chapterId }),
    ...(since && DAY.test(since) && { since }),
  };
};

const matchFilters = (search: RawSearch): { kind?: MatchKind; dismissed?: true } => {
  const kind = oneOfIn(search, 'kind', ['similar'] as const);
  const dismissed = flagIn(search, 'dismissed');
  return { ...(kind && { kind }), ...(dismissed && { dismissed }) };
};

export const directoryRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'gaps',
    validateSearch: gapFilters,
    component: lazyRouteComponent(() => import('./GapsPage'), 'GapsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'organisations/$id/matches',
    validateSearch: matchFilters,
    component: lazyRouteComponent(() => import('./MatchesPage'), 'MatchesPage'),
  }),
] as const;
