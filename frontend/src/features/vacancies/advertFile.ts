export const MOST_CHARACTERS = 100_000;

/** A text file's words: most are UTF-8, those of older word processors are not. */
export async function textOf(file: Blob): Promise<string> {
  // a longer one holds more than fits, whatever its encoding
  if (file.size > MOST_CHARACTERS * 4) throw new Error('This file is too long: paste the advert alone');
  const bytes = await file.arrayBuffer();
  const text = decoded(bytes);
  if (text.includes('\0')) throw new Error('This is no text file: save it as plain text, or paste its text');
  if (text.length > MOST_CHARACTERS) throw new Error('This file is too long: paste the advert alone');
  return text;
}

function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
