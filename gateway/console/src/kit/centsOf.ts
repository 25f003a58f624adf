/** Cents of a sum typed in euros, with a comma or a point, with or without spaces; null when empty, undefined when it is no sum. */
export function centsOf(typed: string): number | null | undefined {
  const text = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (text === '') return null;
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(text)) return undefined;
  return Math.round(Number(text) * 100);
}
