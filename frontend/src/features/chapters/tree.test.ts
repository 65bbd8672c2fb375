import { expect, it } from 'vitest';
import { chapterTree, flatten } from './tree';

const chapter = (id: string, parentId?: string) => ({
  id,
  name: id,
  organisationCount: 0,
  ...(parentId && { parentId }),
});

it('nests chapters, and lifts one whose parent is not visible to the top', () => {
  const tree = chapterTree([
    chapter('essex', 'uk'),
    chapter('uk'),
    chapter('chelmsford', 'essex'),
    chapter('leeds', 'hidden'),
  ]);
  expect(flatten(tree).map(({ chapter: { id }, depth }) => `${depth} ${id}`)).toEqual([
    '0 uk',
    '1 essex',
    '2 chelmsford',
    '0 leeds',
  ]);
});
