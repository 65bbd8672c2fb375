import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';

export const exchangeRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'organisations/$id/offers-and-needs/new',
    component: lazyRouteComponent(() => import('./NewOfferOrNeedPage'), 'NewOfferOrNeedPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'offers-and-needs/$id/edit',
    component: lazyRouteComponent(() => import('./EditOfferOrNeedPage'), 'EditOfferOrNeedPage'),
  }),
] as const;
