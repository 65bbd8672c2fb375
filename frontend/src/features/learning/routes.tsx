import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';
import { flagIn, type RawSearch, textIn } from '@/ui/search';
import type { LearningFilters } from './queries';

function learningFilters(search: RawSearch): LearningFilters {
  const q = textIn(search, 'q');
  const themeId = textIn(search, 'themeId');
  const town = textIn(search, 'town');
  const organisationId = textIn(search, 'organisationId');
  const archived = flagIn(search, 'archived');
  return {
    ...(q && { q }),
    ...(themeId && { themeId }),
    ...(town && { town }),
    ...(organisationId && { organisationId }),
    ...(archived && { archived }),
  };
}

function newSearch(search: RawSearch): { organisationId?: string } {
  const organisationId = textIn(search, 'organisationId');
  return organisationId ? { organisationId } : {};
}

export const learningRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'learning',
    validateSearch: learningFilters,
    component: lazyRouteComponent(() => import('./LearningPage'), 'LearningPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'learning/new',
    validateSearch: newSearch,
    component: lazyRouteComponent(() => import('./NewNotePage'), 'NewNotePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'learning/$id',
    component: lazyRouteComponent(() => import('./NotePage'), 'NotePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'learning/$id/edit',
    component: lazyRouteComponent(() => import('./EditNotePage'), 'EditNotePage'),
  }),
] as const;
