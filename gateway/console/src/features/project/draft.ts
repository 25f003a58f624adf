/** What a person typed about a project, before it is anything else. */
export interface Draft {
  readonly title: string;
  readonly summary: string;
  readonly theme: string | null;
  readonly euros: string;
  /** INSEE codes. */
  readonly coCarriers: readonly string[];
}

export const emptyDraft: Draft = { title: '', summary: '', theme: null, euros: '', coCarriers: [] };

/** Cents of a sum typed in euros, with a comma or a point, with or without spaces; null when empty, undefined when it is no sum. */
export function centsOf(typed: string): number | null | undefined {
  const text = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (text === '') return null;
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(text)) return undefined;
  return Math.round(Number(text) * 100);
}

/** A whole number of half-days; null when empty, undefined when it is none. */
export function halfDaysOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
