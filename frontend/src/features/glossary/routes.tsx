import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';

export const glossaryRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'glossary',
    component: lazyRouteComponent(() => import('./GlossaryPage'), 'GlossaryPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'glossary/new',
    component: lazyRouteComponent(() => import('./NewTermPage'), 'NewTermPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'glossary/$id/edit',
    component: lazyRouteComponent(() => import('./EditTermPage'), 'EditTermPage'),
  }),
] as const;
