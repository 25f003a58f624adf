import type { ReactNode } from 'react';

export type Tone = 'plain' | 'heap' | 'brick' | 'sky' | 'sand';

interface TagProps {
  readonly sign: string;
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A state in a word, with its sign; the colour only repeats them. */
export function Tag({ sign, tone = 'plain', children }: TagProps) {
  return (
    <span className={tone === 'plain' ? 'tag' : `tag tag-${tone}`}>
      <span aria-hidden="true">{sign}</span>
      {children}
    </span>
  );
}
