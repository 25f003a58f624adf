import { useEffect, useState } from 'react';

type Field<Draft> = keyof Draft & string;

interface Editing<Row, Draft> {
  /** What the draft was begun on. */
  readonly base: Row;
  readonly draft: Draft;
  /** The fields that both changed, each to something else: the draft keeps its own. */
  readonly both: readonly Field<Draft>[];
}

/** A value as it is sent: texts without the spaces around them. */
const written = (value: unknown) => JSON.stringify(typeof value === 'string' ? value.trim() : value);

/**
 * What is typed upon a row that others may change meanwhile: their changes come into the draft, one's own stay, and a
 * field that both changed is told apart.
 * @param sent a field as it is sent, where that is more than its trimmed text
 */
export function useEditing<Row extends { readonly version: number }, Draft extends object>(
  row: Row,
  draftOf: (row: Row) => Draft,
  sent: (draft: Draft, field: Field<Draft>) => unknown = (draft, field) => draft[field],
) {
  const [editing, setEditing] = useState<Editing<Row, Draft>>({ base: row, draft: draftOf(row), both: [] });
  const { base, draft, both } = editing;
  const fields = Object.keys(draft) as Field<Draft>[];
  const isSame = (one: Draft, other: Draft, field: Field<Draft>) =>
    written(sent(one, field)) === written(sent(other, field));

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another version of the row is news.
  useEffect(() => {
    setEditing((before) => {
      if (before.base.version === row.version) return before;
      const was = draftOf(before.base);
      const theirs = draftOf(row);
      const typed = fields.filter((field) => !isSame(before.draft, was, field));
      const mine = Object.fromEntries(typed.map((field) => [field, before.draft[field]]));
      return {
        base: row,
        draft: { ...theirs, ...mine },
        both: typed.filter((field) => !isSame(theirs, was, field) && !isSame(theirs, before.draft, field)),
      };
    });
  }, [row]);

  return {
    base,
    draft,
    theirs: draftOf(base),
    both,
    change: (part: Partial<Draft>) => setEditing((before) => ({ ...before, draft: { ...before.draft, ...part } })),
    /** The fields that differ from what is saved: two people who changed different ones do not stand in each other's way. */
    changed: fields.filter((field) => !isSame(draft, draftOf(base), field)),
    takeTheirs: (field: Field<Draft>) =>
      setEditing((before) => ({
        ...before,
        draft: { ...before.draft, [field]: draftOf(before.base)[field] },
        both: before.both.filter((one) => one !== field),
      })),
    saved: () => setEditing((before) => ({ ...before, both: [] })),
  };
}
