/** A letter before it is a mail: what it says, in order, in one language. */
export interface Letter {
  readonly language: 'fr' | 'en';
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  /** Why one receives it and how to stop it, under a line of its own. */
  readonly foot: readonly LetterPart[];
}

export type LetterPart =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'LIST'; readonly items: readonly string[] }
  /** `label` is what one does there; the address is shown in full in plain text. */
  | { readonly kind: 'LINK'; readonly label: string; readonly href: string };

export const say = (text: string): LetterPart => ({ kind: 'TEXT', text });
export const link = (label: string, href: string): LetterPart => ({ kind: 'LINK', label, href });
export const list = (items: readonly string[]): LetterPart => ({ kind: 'LIST', items });
