import { z } from 'zod';

/*
 * A need that does not exist is named by what it would be: "sim." + base64url of its facts + "." + a code that its own scale
 * made. So every scale restores it from its name alone, whichever request brings it back, and nothing is written.
 */

const mark = 'sim.';
/** The name that no row has. */
const nobody = '00000000-0000-0000-0000-000000000000';
const begunFrom = z.object({ needId: z.string().nullable() });

/** A name made of what is simulated. @param code proves to the scale that made it that nobody else did */
export function simulatedName(facts: string, code: string): string {
  return `${mark}${Buffer.from(facts, 'utf8').toString('base64url')}.${code}`;
}

/** What a name says and the code that proves it; null for a need that exists. */
export function simulatedParts(id: string): { readonly facts: string; readonly code: string } | null {
  if (!id.startsWith(mark)) return null;
  const [facts = '', code = ''] = id.slice(mark.length).split('.');
  return { facts: Buffer.from(facts, 'base64url').toString('utf8'), code };
}

/**
 * Under which id rows speak of a need: its own, and for a simulated one that of the need it begins from, so that what was
 * consented to and promised counts. Who reads what there is decided by each scale, from its own rows.
 */
export function needRowId(id: string): string {
  const simulated = simulatedParts(id);
  if (simulated === null) return id;
  try {
    return begunFrom.parse(JSON.parse(simulated.facts)).needId ?? nobody;
  } catch {
    return nobody;
  }
}
