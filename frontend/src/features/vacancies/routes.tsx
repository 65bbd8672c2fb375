import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '@/ui/root';
import { vacancyFilters } from './filters';

export const vacancyRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies',
    validateSearch: vacancyFilters,
    component: lazyRouteComponent(() => import('./VacanciesPage'), 'VacanciesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/new',
    component: lazyRouteComponent(() => import('./NewVacancyPage'), 'NewVacancyPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/import',
    component: lazyRouteComponent(() => import('./ImportVacancyPage'), 'ImportVacancyPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id',
    component: lazyRouteComponent(() => import('./VacancyPage'), 'VacancyPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/preview',
    component: lazyRouteComponent(() => import('./PreviewPage'), 'PreviewPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'vacancies/$id/edit',
    component: lazyRouteComponent(() => import('./EditVacancyPage'), 'EditVacancyPage'),
  }),
] as const;
