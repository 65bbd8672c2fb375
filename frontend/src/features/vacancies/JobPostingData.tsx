import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { jobPostingQuery } from './queries';

/**
 * The opening for job search engines, as a block of data in the page's head. The browser never runs a script of this
 * type, so the content security policy has nothing to refuse; text() keeps it from being read as markup.
 */
export function JobPostingData({ id }: { id: string }) {
  const { data } = useQuery(jobPostingQuery(id));
  useEffect(() => {
    if (!data) return;
    const block = document.createElement('script');
    block.type = 'application/ld+json';
    block.text = JSON.stringify(data).replaceAll('<', '\\u003c');
    document.head.append(block);
    return () => block.remove();
  }, [data]);
  return null;
}
