import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import classes from './Toast.module.css';

type Kind = 'done' | 'problem';
/** The way back from what was done, while the word about it is there. */
interface ToastAction {
  label: string;
  run: () => void;
}

type ShowToast = (text: string, kind?: Kind, action?: ToastAction) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Says that something was done, or could not be done, without moving anybody from where they are. */
export const useToast = (): ShowToast => useContext(ToastContext);

const DONE_STAYS_MS = 7_000;
/** Who is to decide whether it was a slip needs time to read. */
const ACTION_STAYS_MS = 20_000;

export function ToastProvider({ children }: { children: ReactNode }) {
  // At most one: the newest is the one that matters.
  const [toasts, setToasts] = useState<{ id: number; text: string; kind: Kind; action?: ToastAction }[]>([]);
  const lastId = useRef(0);
  const drop = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const show = useCallback<ShowToast>(
    (text, kind = 'done', action?) => {
      lastId.current += 1;
      const id = lastId.current;
      setToasts([{ id, text, kind, ...(action && { action }) }]);
      if (kind === 'done') setTimeout(() => drop(id), action ? ACTION_STAYS_MS : DONE_STAYS_MS);
    },
    [drop],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className={classes.stack} role="status" aria-live="polite">
        {toasts.map(({ id, text, kind, action }) => (
          <div key={id} className={classes.toast} data-kind={kind}>
            <span className={classes.text}>{text}</span>
            {action && (
              <button
                type="button"
                className={classes.close}
                onClick={() => {
                  drop(id);
                  action.run();
                }}
              >
                {action.label}
              </button>
            )}
            <button type="button" className={classes.close} onClick={() => drop(id)}>
              Close
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
