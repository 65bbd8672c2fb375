import { oneOfIn, type RawSearch, textIn } from '@/ui/search';
import type { FreshnessState } from './queries';

export interface FreshnessFilters {
  /** Organisations where nothing is said. */
  of?: 'services';
  state?: FreshnessState;
  chapterId?: string;
  reachable?: 'yes' | 'no';
}

const states: readonly FreshnessState[] = ['fresh', 'going-stale', 'stale'];

export function freshnessFilters(search: RawSearch): FreshnessFilters {
  const of = oneOfIn(search, 'of', ['services'] as const);
  const state = oneOfIn(search, 'state', states);
  const chapterId = textIn(search, 'chapterId');
  const reachable = oneOfIn(search, 'reachable', ['yes', 'no'] as const);
  return {
    ...(of && { of }),
    ...(state && { state }),
    ...(chapterId && { chapterId }),
    ...(reachable && { reachable }),
  };
}
