import { type KeyboardEvent, useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import classes from './Glossed.module.css';
import { GlossaryContext, type GlossaryWord, glossed } from './glossary';
import { TextLink } from './links';

/** Prose in which words of the glossary can be opened where they come first. Never inside links or headings. */
export function Glossed({ children }: { children: string }) {
  const useWords = useContext(GlossaryContext);
  let at = 0;
  return glossed(children, useWords()).map((part) => {
    const key = at;
    at += typeof part === 'string' ? part.length : part.text.length;
    return typeof part === 'string' ? part : <Word key={key} text={part.text} word={part.word} />;
  });
}

function Word({ text, word }: { text: string; word: GlossaryWord }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && box.current?.contains(target))) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button in it opens
    <span
      ref={box}
      className={classes.box}
      onKeyDown={onKey}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={classes.word}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onFocus={({ currentTarget }) => {
          // who comes by the keyboard sees it at once; a press opens it by itself
          if (currentTarget.matches(':focus-visible') && !pressed()) setOpen(true);
        }}
      >
        {text}
      </button>
      {open ? <Meaning id={id} word={word} /> : <span id={id} hidden />}
    </span>
  );
}

let lastPress = Number.NEGATIVE_INFINITY;
globalThis.addEventListener?.(
  'pointerdown',
  () => {
    lastPress = performance.now();
  },
  true,
);

/** A press gives the focus before it is a click: within this moment the focus is the press's own. */
const pressed = () => performance.now() - lastPress < 500;

const EDGE = 12;

function Meaning({ id, word: { word, meaning, usages } }: { id: string; word: GlossaryWord }) {
  const note = useRef<HTMLSpanElement>(null);
  const [shift, setShift] = useState(0);
  // kept within the screen, wherever in a line the word stands
  useLayoutEffect(() => {
    const stayInView = () => {
      const word = note.current?.parentElement?.getBoundingClientRect();
      if (!note.current || !word) return;
      const over = word.left + note.current.offsetWidth - (document.documentElement.clientWidth - EDGE);
      setShift(over > 0 ? -Math.min(over, word.left - EDGE) : 0);
    };
    stayInView();
    globalThis.addEventListener('resize', stayInView);
    return () => globalThis.removeEventListener('resize', stayInView);
  }, []);
  return (
    <span ref={note} id={id} role="note" className={classes.note} style={{ left: shift }}>
      <strong>{word}</strong>
      <span>{meaning}</span>
      {usages.map(({ who, meaning: use }) => (
        <span key={who} className={classes.use}>
          <b>{who}:</b> {use}
        </span>
      ))}
      <TextLink to="/glossary" hash={slugOf(word)}>
        All words
      </TextLink>
    </span>
  );
}

/** Where a word stands on the glossary's page. */
export const slugOf = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
