import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { agreementRoutes } from '@/features/agreements/routes';
import { applicationRoutes } from '@/features/applications/routes';
import { chapterRoutes } from '@/features/chapters/routes';
import { clusterRoutes } from '@/features/clusters/routes';
import { conversationRoutes } from '@/features/conversations/routes';
import { decisionRoutes } from '@/features/decision/routes';
import { directoryRoutes } from '@/features/directory/routes';
import { duplicateRoutes } from '@/features/duplicates/routes';
import { exchangeRoutes } from '@/features/exchange/routes';
import { fairnessRoutes } from '@/features/fairness/routes';
import { feedbackRoutes } from '@/features/feedback/routes';
import { freshnessRoutes } from '@/features/freshness/routes';
import { glossaryRoutes } from '@/features/glossary/routes';
import { hiringRoutes } from '@/features/hiring/routes';
import { homeRoutes } from '@/features/home/routes';
import { importRoutes } from '@/features/imports/routes';
import { learningRoutes } from '@/features/learning/routes';
import { oneToOneRoutes } from '@/features/one-to-ones/routes';
import { organisationRoutes } from '@/features/organisations/routes';
import { personRoutes } from '@/features/people/routes';
import { retentionRoutes } from '@/features/retention/routes';
import { reviewRoutes } from '@/features/reviews/routes';
import { serviceRoutes } from '@/features/services/routes';
import { signpostingRoutes } from '@/features/signposting/routes';
import { themeRoutes } from '@/features/themes/routes';
import { vacancyRoutes } from '@/features/vacancies/routes';
import { rootRoute } from '@/ui/root';
import { parseSearch, type RawSearch, stringifySearch } from '@/ui/search';
import { ErrorState, LoadingState, NotFound } from '@/ui/states';
import { Frame } from './Frame';

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'signed-in',
  // Keycloak's answer stays in the address until it is read.
  validateSearch: (answer: RawSearch): RawSearch => answer,
  component: lazyRouteComponent(() => import('./SignedInPage'), 'SignedInPage'),
});

const routeTree = rootRoute.addChildren([
  signedInRoute,
  ...homeRoutes,
  ...chapterRoutes,
  ...organisationRoutes,
  ...clusterRoutes,
  ...freshnessRoutes,
  ...directoryRoutes,
  ...signpostingRoutes,
  ...learningRoutes,
  ...glossaryRoutes,
  ...duplicateRoutes,
  ...importRoutes,
  ...serviceRoutes,
  ...exchangeRoutes,
  ...themeRoutes,
  ...personRoutes,
  ...oneToOneRoutes,
  ...agreementRoutes,
  ...vacancyRoutes,
  ...applicationRoutes,
  ...reviewRoutes,
  ...hiringRoutes,
  ...decisionRoutes,
  ...conversationRoutes,
  ...feedbackRoutes,
  ...retentionRoutes,
  ...fairnessRoutes,
]);

export function createAppRouter(queryClient: QueryClient) {
  rootRoute.update({ component: Frame });
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    // What no page asks for is dropped, so that a mistyped filter cannot reach the API.
    search: { strict: true },
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: () => <LoadingState label="Loading the page" />,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
