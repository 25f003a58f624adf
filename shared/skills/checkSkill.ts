import type { Obstacle } from '../graphql/problems.js';
import { checkTitle } from '../graphql/textChecks.js';
import { skillNamed, unknownSkill } from './skillNamed.js';
import { type ReferenceSkillRow, skillReferential } from './skillReferential.js';

/** The skills of the referential that may be asked for on a day, by code, where no table is at hand. */
export function skillsToAskFor(day: string): readonly ReferenceSkillRow[] {
  return skillReferential.filter(({ since }) => since <= day);
}

/** The code of the skill that a text names; what names none stays as it was written, for `checkSkill` to refuse. */
export function skillCode(text: string, known: readonly ReferenceSkillRow[]): string {
  return skillNamed(text, known)?.code ?? text.trim();
}

/** What stops a skill from being written: no text, one too long, or none of the referential, with the nearest ones. */
export function checkSkill(path: readonly string[], text: string, known: readonly ReferenceSkillRow[]): Obstacle[] {
  const written = checkTitle(path, text);
  return written.length > 0 || skillNamed(text, known) !== null ? written : [unknownSkill(path, text, known)];
}
