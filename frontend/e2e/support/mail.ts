import { expect } from '@playwright/test';
import { stack } from './stack';

export type Mail = { id: string; to: string[]; from: string; subject: string; text: string; receivedAt: string };

/** Everything that arrived for an address, newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const answer = await fetch(`${stack().inbox}/messages.json?to=${encodeURIComponent(address)}`);
  return (await answer.json()) as Mail[];
}

/** Waits for a mail whose subject matches; mails leave through the outbox, so they may take a moment. */
export async function mailTo(address: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        found = (await mailsTo(address)).find((mail) => subject.test(mail.subject));
        return found?.subject;
      },
      { message: `a mail to ${address} whose subject matches ${subject}`, timeout: 30_000 },
    )
    .toBeTruthy();
  return found as Mail;
}

/** The first link in a mail; its origin is the product's. */
export function linkIn(mail: Mail): string {
  const link = mail.text.match(/https?:\/\/\S+/)?.[0];
  if (!link) throw new Error(`No link in "${mail.subject}":\n${mail.text}`);
  return link;
}
