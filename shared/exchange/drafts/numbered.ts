import type { DraftBlock } from './Draft.js';

/** Blocks with the number of the article each is, or is after. */
export function numbered(blocks: readonly DraftBlock[]): { readonly block: DraftBlock; readonly number: number }[] {
  let number = 0;
  return blocks.map((block) => {
    if (block.kind === 'ARTICLE') number += 1;
    return { block, number };
  });
}
