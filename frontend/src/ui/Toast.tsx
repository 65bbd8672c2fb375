import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import classes from './Toast.module.css';

type Kind = 'done' | 'problem';
type ShowToast = (text: string, kind?: Kind) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Says that something was done, or could not be done, without moving anybody from where they are. */
export const useToast = (): ShowToast => useContext(ToastContext);

const DONE_STAYS_MS = 7_000;

export function ToastProvider({ children }: { children: ReactNode }) {
  // At most one: the newest is the one that matters.
  const [toasts, setToasts] = useState<{ id: number; text: string; kind: Kind }[]>([]);
  const lastId = useRef(0);
  const drop = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const show = useCallback<ShowToast>(
    (text, kind = 'done') => {
      lastId.current += 1;
      const id = lastId.current;
      setToasts([{ id, text, kind }]);
      if (kind === 'done') setTimeout(() => drop(id), DONE_STAYS_MS);
    },
    [drop],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className={classes.stack} role="status" aria-live="polite">
        {toasts.map(({ id, text, kind }) => (
          <div key={id} className={classes.toast} data-kind={kind}>
            <span>{text}</span>
            <button type="button" className={classes.close} onClick={() => drop(id)}>
              Close
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
