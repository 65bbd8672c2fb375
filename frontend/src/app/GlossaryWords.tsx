import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { glossaryWordsQuery } from '@/features/glossary/queries';
import { GlossaryContext, type GlossaryWord } from '@/ui/glossary';

const none: readonly GlossaryWord[] = [];

/** Asked for by the first page that has prose in it, and then kept. */
const useWords = () => useQuery(glossaryWordsQuery).data ?? none;

export function GlossaryWords({ children }: { children: ReactNode }) {
  return <GlossaryContext value={useWords}>{children}</GlossaryContext>;
}
