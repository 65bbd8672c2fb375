import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';

export const feedbackRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/feedback',
    component: lazyRouteComponent(() => import('./FeedbackPage'), 'FeedbackPage'),
  }),
] as const;
