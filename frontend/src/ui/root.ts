import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';

/** The route that every feature hangs its own routes on; `app` gives it the page frame. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()();
