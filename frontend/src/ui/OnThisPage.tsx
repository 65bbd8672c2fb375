import { useMediaQuery } from '@mantine/hooks';
import {
  createContext,
  type ReactNode,
  type ToggleEvent,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import classes from './OnThisPage.module.css';

interface Part {
  id: string;
  title: string;
  /** Beside the others where there is room: in sight without being looked for. */
  beside: boolean;
}

const Register = createContext<((part: Part) => () => void) | undefined>(undefined);
const Parts = createContext<Part[]>([]);

/** So few are seen without help. */
const FEWEST = 4;
/** How far down the screen a part begins to be the one that is read. */
const READ_FROM = 160;

/** Around a long page: its sections, which come and go, are listed by OnThisPage. */
export function LongPage({ children }: { children: ReactNode }) {
  const [parts, setParts] = useState<Part[]>([]);
  const register = useCallback((part: Part) => {
    setParts((before) => [...before, part].sort(asTheyStand));
    return () => setParts((before) => before.filter(({ id }) => id !== part.id));
  }, []);
  useEffect(stayAtTheAddress, []);
  return (
    <Register value={register}>
      <Parts value={parts}>{children}</Parts>
    </Register>
  );
}

/** A part that the address names is in sight, also while what stands before it is still coming. */
function stayAtTheAddress(): (() => void) | undefined {
  const named = globalThis.location.hash.slice(1);
  if (!named) return undefined;
  const growth = new ResizeObserver(() => document.getElementById(named)?.scrollIntoView());
  const stop = () => growth.disconnect();
  growth.observe(document.body);
  const timer = setTimeout(stop, 3000);
  const own = ['wheel', 'touchmove', 'keydown', 'pointerdown'];
  for (const event of own) document.addEventListener(event, stop, { once: true, passive: true });
  return () => {
    stop();
    clearTimeout(timer);
    for (const event of own) document.removeEventListener(event, stop);
  };
}

function asTheyStand(one: Part, other: Part): number {
  const first = document.getElementById(one.id);
  const second = document.getElementById(other.id);
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** What makes an element a part of its long page; nothing elsewhere. */
export function usePart(title: string, beside = false): { id: string; tabIndex: -1 } | undefined {
  const register = useContext(Register);
  const id = title
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  useEffect(() => register?.({ id, title, beside }), [register, id, title, beside]);
  return register && { id, tabIndex: -1 };
}

/** The parts of a long page and where one is: beside it on a desk, in a bar that stays on a phone. */
export function OnThisPage({ on }: { on: 'desk' | 'phone' }) {
  const parts = useContext(Parts);
  const narrow = useMediaQuery('(max-width: 56em)', undefined, { getInitialValueInEffect: false });
  if (parts.length < FEWEST || narrow !== (on === 'phone')) return null;
  return on === 'phone' ? <Bar parts={parts} /> : <Beside parts={parts.filter(({ beside }) => !beside)} />;
}

function Beside({ parts }: { parts: Part[] }) {
  const current = useCurrent(parts);
  return (
    <nav className={classes.beside} aria-label="On this page">
      <p aria-hidden="true">On this page</p>
      <Links parts={parts} current={current} />
    </nav>
  );
}

function Bar({ parts }: { parts: Part[] }) {
  const current = useCurrent(parts);
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      if (!details.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  return (
    <nav className={classes.bar} aria-label="On this page">
      <details
        ref={details}
        open={open}
        onToggle={(event: ToggleEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          close();
          details.current?.querySelector('summary')?.focus();
        }}
      >
        <summary>
          <span className={classes.on}>On this page</span>
          <span className={classes.now}>{parts.find(({ id }) => id === current)?.title}</span>
        </summary>
        <Links parts={parts} current={current} onChoose={close} />
      </details>
    </nav>
  );
}

function Links({ parts, current, onChoose }: { parts: Part[]; current: string | undefined; onChoose?: () => void }) {
  return (
    <ol>
      {parts.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`} aria-current={id === current ? 'location' : undefined} onClick={onChoose}>
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
}

/** The last part that has begun; at the page's end its last one, however short. */
function useCurrent(parts: Part[]): string | undefined {
  const [current, setCurrent] = useState(parts[0]?.id);
  useEffect(() => {
    const look = () => {
      const begun = parts.filter(({ id }) => {
        const part = document.getElementById(id);
        return part && part.getBoundingClientRect().top <= READ_FROM;
      });
      const { scrollTop, clientHeight, scrollHeight } = document.documentElement;
      const atEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
      setCurrent((atEnd ? parts.at(-1) : (begun.at(-1) ?? parts[0]))?.id);
    };
    look();
    document.addEventListener('scroll', look, { passive: true });
    return () => document.removeEventListener('scroll', look);
  }, [parts]);
  return current;
}
