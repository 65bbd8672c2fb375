import { useEffect, useRef } from 'react';
import { MARKS, type MarkValue } from './messages';

interface Acts {
  mark: (value: MarkValue) => void;
  skip: () => void;
  undo: () => void;
  note: () => void;
}

const TYPED_IN = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"]';

/** Single keys while marking. They can be switched off (WCAG 2.1.4), and never work while somebody types. */
export function useMarkKeys(on: boolean, hasAnswer: boolean, acts: Acts): void {
  const newest = useRef(acts);
  useEffect(() => {
    newest.current = acts;
  });
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.repeat || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPED_IN)) return;
      const key = event.key.toLowerCase();
      const mark = MARKS.find((value) => String(value) === key);
      if (mark && hasAnswer) newest.current.mark(mark);
      else if (key === 's' && hasAnswer) newest.current.skip();
      else if (key === 'u') newest.current.undo();
      else if (key === 'n' && hasAnswer) newest.current.note();
      else return;
      event.preventDefault();
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  }, [on, hasAnswer]);
}
