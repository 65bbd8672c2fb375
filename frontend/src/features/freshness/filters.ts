import { oneOfIn, type RawSearch, textIn } from '@/ui/search';
import type { FreshnessState } from './queries';

export interface FreshnessFilters {
  state?: FreshnessState;
  chapterId?: string;
  reachable?: 'yes' | 'no';
}

const states: readonly FreshnessState[] = ['fresh', 'going-stale', 'stale'];

export function freshnessFilters(search: RawSearch): FreshnessFilters {
  const state = oneOfIn(search, 'state', states);
  const chapterId = textIn(search, 'chapterId');
  const reachable = oneOfIn(search, 'reachable', ['yes', 'no'] as const);
  return { ...(state && { state }), ...(chapterId && { chapterId }), ...(reachable && { reachable }) };
}
