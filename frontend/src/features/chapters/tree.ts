import type { ChapterListItem } from './queries';

export interface ChapterNode {
  chapter: ChapterListItem;
  depth: number;
  children: ChapterNode[];
}

/** Chapters under their parents; one whose parent is not visible stands at the top. */
export function chapterTree(chapters: ChapterListItem[]): ChapterNode[] {
  const known = new Set(chapters.map(({ id }) => id));
  const under = (parentId: string | undefined, depth: number): ChapterNode[] =>
    chapters
      .filter((one) => (one.parentId && known.has(one.parentId) ? one.parentId : undefined) === parentId)
      .map((chapter) => ({ chapter, depth, children: under(chapter.id, depth + 1) }));
  return under(undefined, 0);
}

export const flatten = (nodes: ChapterNode[]): ChapterNode[] =>
  nodes.flatMap((node) => [node, ...flatten(node.children)]);
