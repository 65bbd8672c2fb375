import { useEffect, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '@/auth/drafts';

/** A text that outlives the end of a session, until it is sent. `name` tells it from others on the page. */
export function useKeptText(name: string) {
  const [address] = useState(() => `${globalThis.location.pathname}#${name}`);
  const [text, setText] = useState(() => readDraft<string>(address)?.values ?? '');
  useEffect(() => {
    if (text) keepDraft(address, { values: text, etag: '' });
    else dropDraft(address);
  }, [address, text]);
  return [text, setText] as const;
}
