/** What a draft is made of, in the order it is read. Texts are plain; the first article has the number 1. */
export type DraftBlock =
  | { readonly kind: 'HEADING'; readonly text: string }
  | { readonly kind: 'PARAGRAPH'; readonly text: string }
  /** What is decided, and the text of law that lets it be; null where the draft knows none. */
  | { readonly kind: 'ARTICLE'; readonly text: string; readonly source: string | null }
  | {
      readonly kind: 'TABLE';
      readonly caption: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A document to be checked, completed and signed by others, in French: facts that are missing are blanks to be seen. */
export interface Draft {
  readonly title: string;
  /** Whose document it is: the body, in full. */
  readonly body: string;
  /** What stands on every page: that this is a draft. */
  readonly notice: string;
  /** The day its facts were read, ISO: the document's own date. */
  readonly asOf: string;
  readonly blocks: readonly DraftBlock[];
  /** Who signs, by function and never by name. */
  readonly signatures: readonly string[];
}

/** What stands where a fact is missing. */
export const blank = '……';
