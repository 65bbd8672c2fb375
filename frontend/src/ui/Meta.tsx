import type { ReactNode } from 'react';

type Part = ReactNode | false | undefined;

/** Short facts in a row, such as "FM-AAAA-0001 · rank 2": a narrow screen breaks the row between them, never within one. */
export function Meta({ parts }: { parts: Part[] }) {
  const shown = parts.filter((part) => part !== undefined && part !== false && part !== '');
  return shown.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they stand where they stand
    <span key={at}>
      <span style={{ display: 'inline-block' }}>
        {part}
        {at < shown.length - 1 && ' ·'}
      </span>{' '}
    </span>
  ));
}
