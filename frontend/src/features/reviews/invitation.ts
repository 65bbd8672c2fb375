/** The secret of an invitation's link, kept in this tab across signing in and out of the address as soon as it is read. */
const STORED = 'firstmile.panel-invitation';
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

export const isInvitation = (text: string): boolean => SHAPE.test(text);

export const invitation = (): string | undefined => sessionStorage.getItem(STORED) ?? undefined;

export const keepInvitation = (secret: string): void => sessionStorage.setItem(STORED, secret);

export const forgetInvitation = (): void => sessionStorage.removeItem(STORED);
