/** The secrets of e-mails' links, kept in this tab across signing in and out of the address as soon as they are read. */
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

export const isSecret = (text: string): boolean => SHAPE.test(text);

export const keptSecret = (name: string) => ({
  read: (): string | undefined => sessionStorage.getItem(name) ?? undefined,
  keep: (secret: string): void => sessionStorage.setItem(name, secret),
  forget: (): void => sessionStorage.removeItem(name),
});
