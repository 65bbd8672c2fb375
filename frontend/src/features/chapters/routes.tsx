import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';

export const chapterRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'chapters',
    component: lazyRouteComponent(() => import('./ChaptersPage'), 'ChaptersPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'chapters/new',
    component: lazyRouteComponent(() => import('./NewChapterPage'), 'NewChapterPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'chapters/$id/edit',
    component: lazyRouteComponent(() => import('./EditChapterPage'), 'EditChapterPage'),
  }),
] as const;
