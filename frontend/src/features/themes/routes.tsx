import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';

export const themeRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'themes',
    component: lazyRouteComponent(() => import('./ThemesPage'), 'ThemesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'themes/new',
    component: lazyRouteComponent(() => import('./NewThemePage'), 'NewThemePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'themes/$id/edit',
    component: lazyRouteComponent(() => import('./EditThemePage'), 'EditThemePage'),
  }),
] as const;
