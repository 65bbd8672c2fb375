import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';
import { flagIn, type RawSearch } from '@/ui/search';

const filters = (search: RawSearch): { dismissed?: true } => {
  const dismissed = flagIn(search, 'dismissed');
  return dismissed ? { dismissed } : {};
};

export const duplicateRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'duplicates',
    validateSearch: filters,
    component: lazyRouteComponent(() => import('./DuplicatesPage'), 'DuplicatesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'duplicates/$one/$other',
    component: lazyRouteComponent(() => import('./ComparePage'), 'ComparePage'),
  }),
] as const;
