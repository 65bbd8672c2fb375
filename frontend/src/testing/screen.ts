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

/** A list that draws what is in view needs a view: 600 pixels with lines of 92. */
export function hasRoom(): void {
  const height = (of: Element) => (of instanceof HTMLElement && of.dataset.index !== undefined ? 92 : 600);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(function (this: Element) {
    return height(this);
  });
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: Element) {
    return height(this);
  });
}

export function onPhone(): void {
  phone = true;
}

class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
