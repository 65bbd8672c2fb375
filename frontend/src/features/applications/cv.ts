import type { Schemas } from '@/api/schemas';
import { formatNumber } from '@/ui/format';
import { saveFile } from '@/ui/saveFile';

type Cv = Schemas['MyCv'];

export const MOST_BYTES = 5 * 1024 * 1024;

const kinds: Record<Schemas['CvKind'], { name: string; type: CvType; extension: string }> = {
  pdf: { name: 'PDF', type: 'application/pdf', extension: 'pdf' },
  word: {
    name: 'Word document',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  },
  'open-document': { name: 'OpenDocument text', type: 'application/vnd.oasis.opendocument.text', extension: 'odt' },
};

export type CvType =
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.oasis.opendocument.text';

export const cvTypes: readonly CvType[] = Object.values(kinds).map(({ type }) => type);

/** What to announce a file as; the server looks at the content, and some systems do not know the type. */
export const cvTypeOf = ({ type }: Blob): CvType => cvTypes.find((known) => known === type) ?? 'application/pdf';

export const describeCv = ({ kind, bytes }: Cv): string =>
  `${kinds[kind].name}, ${bytes < 1_000_000 ? `${formatNumber(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`}`;

/** Hands a document to the browser to be saved. */
export function cvFile({ kind }: Cv, content: Blob): void {
  saveFile(`cv.${kinds[kind].extension}`, content);
}
