import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';

export const conversationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/conversations',
    component: lazyRouteComponent(() => import('./TimetablePage'), 'TimetablePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/conversations/times',
    component: lazyRouteComponent(() => import('./OfferPage'), 'OfferPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'conversations',
    component: lazyRouteComponent(() => import('./ConversationsPage'), 'ConversationsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'conversations/$id',
    component: lazyRouteComponent(() => import('./ConversationPage'), 'ConversationPage'),
  }),
] as const;
