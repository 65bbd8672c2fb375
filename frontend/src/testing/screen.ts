import { vi } from 'vitest';

const PHONE_QUERY = '(max-width: 48em)';
let phone = false;

/** jsdom draws nothing and has no width: a test says which screen it is on. */
export function resetScreen(): void {
  phone = false;
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: phone && query === PHONE_QUERY,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal('ResizeObserver', NoResize);
  vi.stubGlobal('scrollTo', () => undefined);
  // Growing text areas measure themselves again when fonts arrive.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  Element.prototype.scrollIntoView = () => undefined;
}

export function onPhone(): void {
  phone = true;
}

class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
