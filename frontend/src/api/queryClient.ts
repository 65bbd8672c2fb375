import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

const worthRetrying = (error: unknown) =>
  error instanceof ApiProblem && (error.status === 0 || error.status === 502 || error.status === 503);

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => count < 2 && worthRetrying(error) },
    },
  });
