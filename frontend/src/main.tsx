import '@mantine/core/styles.css';
import '@/ui/tokens.css';
import '@/ui/base.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '@/api/queryClient';
import { Providers } from '@/app/Providers';
import { createAppRouter } from '@/app/router';
import { startSession } from '@/auth/session';

startSession(globalThis.location.pathname === '/signed-in');

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
