import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';
import { oneOfIn, type RawSearch, textIn } from '@/ui/search';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const VIEWS = ['waiting', 'sent', 'flows', 'unmet'] as const;

export type SignpostingView = (typeof VIEWS)[number];

interface SignpostingSearch {
  view?: SignpostingView;
  since?: string;
  themeId?: string;
  chapterId?: string;
}

function signpostingSearch(search: RawSearch): SignpostingSearch {
  const view = oneOfIn(search, 'view', VIEWS);
  const since = textIn(search, 'since');
  const themeId = textIn(search, 'themeId');
  const chapterId = textIn(search, 'chapterId');
  return {
    ...(view && { view }),
    ...(since && DAY.test(since) && { since }),
    ...(themeId && { themeId }),
    ...(chapterId && { chapterId }),
  };
}

function logSearch(search: RawSearch): { to?: string; themeId?: string; insteadOf?: string } {
  const to = textIn(search, 'to');
  const themeId = textIn(search, 'themeId');
  const insteadOf = textIn(search, 'insteadOf');
  return { ...(to && { to }), ...(themeId && { themeId }), ...(insteadOf && { insteadOf }) };
}

export const signpostingRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'signposting',
    validateSearch: signpostingSearch,
    component: lazyRouteComponent(() => import('./SignpostingPage'), 'SignpostingPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'signposts/new',
    validateSearch: logSearch,
    component: lazyRouteComponent(() => import('./NewSignpostPage'), 'NewSignpostPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'signposts/$id/edit',
    component: lazyRouteComponent(() => import('./EditSignpostPage'), 'EditSignpostPage'),
  }),
] as const;
