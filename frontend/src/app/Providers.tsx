import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ToastProvider } from '@/ui/Toast';
import { cssVariablesResolver, theme } from '@/ui/theme';
import { GlossaryWords } from './GlossaryWords';

const colourSchemes = localStorageColorSchemeManager({ key: 'firstmile.colour-scheme' });

export function Providers({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colourSchemes}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <GlossaryWords>
          <ToastProvider>{children}</ToastProvider>
        </GlossaryWords>
      </QueryClientProvider>
    </MantineProvider>
  );
}
