import { centsOf } from '../../kit/centsOf.js';

/** What a person typed about a project, before it is anything else. */
export interface Draft {
  readonly title: string;
  readonly summary: string;
  readonly theme: string | null;
  /** Euros as they are typed; sent as cents. */
  readonly costCents: string;
  /** INSEE codes. */
  readonly coCarriers: readonly string[];
}

export const emptyDraft: Draft = { title: '', summary: '', theme: null, costCents: '', coCarriers: [] };
/** What a draft cannot do without. */
export const requiredOfDraft = ['title', 'summary', 'theme'] as const;

/** These fields of a draft as they are sent; a cost that is not known is left out. */
export function draftInput(draft: Draft, fields: readonly (keyof Draft & string)[]): Record<string, unknown> {
  const cents = centsOf(draft.costCents);
  const sent: Record<keyof Draft, unknown> = {
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    theme: draft.theme,
    costCents: cents ?? undefined,
    coCarriers: draft.coCarriers,
  };
  return Object.fromEntries(fields.filter((field) => sent[field] !== undefined).map((field) => [field, sent[field]]));
}

/** A whole number of half-days; null when empty, undefined when it is none. */
export function halfDaysOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
