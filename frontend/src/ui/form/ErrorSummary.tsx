import { Title } from '@mantine/core';
import { type MouseEvent, useEffect, useId, useRef } from 'react';
import type { FieldProblem } from '@/api/problem';
import { fieldId } from './context';
import classes from './form.module.css';

function focusField(event: MouseEvent, name: string): void {
  const id = fieldId(name);
  // What is wrong with a whole row leads to the row's last field, which holds what was typed.
  const field =
    document.getElementById(id) ?? [...document.querySelectorAll<HTMLElement>(`input[id^="${id}-"]`)].at(-1);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: 'center' });
}

/** Takes the focus after each refused attempt; every line leads to the field it is about. */
export function ErrorSummary({ errors, attempt }: { errors: FieldProblem[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className={classes.summary} role="alert" aria-labelledby={id} tabIndex={-1}>
      <Title order={2} id={id}>
        There is a problem
      </Title>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <a href={`#${fieldId(field)}`} onClick={(event) => focusField(event, field)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
