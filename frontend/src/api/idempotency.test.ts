import { expect, it } from 'vitest';
import { idempotencyKeys } from './idempotency';

it('repeats the key for the same content and changes it for other content', () => {
  const keyFor = idempotencyKeys();
  const first = keyFor({ name: 'One' });
  expect(keyFor({ name: 'One' })).toEqual(first);
  expect(keyFor({ name: 'Two' })).not.toEqual(first);
  expect(first['Idempotency-Key']).toMatch(/^"[0-9a-f-]{36}"$/);
});
