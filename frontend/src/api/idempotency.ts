/**
 * One key for one intention: sending the same content again (after a lost answer) repeats the key, so the server replays
 * its first answer; different content gets a new key, since the server refuses an old key with a new body.
 */
export function idempotencyKeys(): (content: unknown) => { 'Idempotency-Key': string } {
  let sent = '';
  let key = '';
  return (content) => {
    const text = JSON.stringify(content);
    if (text !== sent) {
      sent = text;
      key = `"${crypto.randomUUID()}"`;
    }
    return { 'Idempotency-Key': key };
  };
}
