import { plainWord } from '../exchange/plainWord.js';
import { invalid, type Obstacle } from '../graphql/problems.js';
import type { ReferenceSkillRow } from './skillReferential.js';

/** How many names an unknown one is answered with. */
const mostNames = 3;

/** The skill that a text names, by its code or its name in either language, whatever case and accents; null for none. */
export function skillNamed(text: string, known: readonly ReferenceSkillRow[]): ReferenceSkillRow | null {
  const sought = plainWord(text.trim());
  return known.find((skill) => namesOf(skill).includes(sought)) ?? null;
}

/** The skills whose code or name is written most like the text, nearest first, then by code. */
export function nearestSkills(text: string, known: readonly ReferenceSkillRow[]): ReferenceSkillRow[] {
  // No name is longer: beyond that, what a text adds brings it no nearer to any of them.
  const sought = plainWord(text.trim().slice(0, 100));
  return known
    .map((skill) => ({ skill, far: Math.min(...namesOf(skill).map((name) => farness(sought, name))) }))
    .sort((one, other) => one.far - other.far || (one.skill.code < other.skill.code ? -1 : 1))
    .slice(0, mostNames)
    .map(({ skill }) => skill);
}

/** What is said of a skill that the referential does not have. */
export function unknownSkill(path: readonly string[], text: string, known: readonly ReferenceSkillRow[]): Obstacle {
  const near = nearestSkills(text, known);
  const list = (locale: 'fr' | 'en') => near.map((skill) => `${skill.code} (${skill[locale]})`).join(', ');
  return invalid(path, {
    fr: `Cette compétence n’est pas dans le référentiel\u00a0: les plus proches sont ${list('fr')}.`,
    en: `The reference list has no such skill: the nearest are ${list('en')}.`,
  });
}

function namesOf(skill: ReferenceSkillRow): string[] {
  return [skill.code, skill.fr, skill.en].map(plainWord);
}

/** Letters to change between two words, each way counted; a word that contains the other is near. */
function farness(one: string, other: string): number {
  if (one.length >= 3 && other.includes(one)) return 0;
  let row = Array.from({ length: other.length + 1 }, (_none, index) => index);
  for (let left = 1; left <= one.length; left += 1) {
    const next = [left];
    for (let right = 1; right <= other.length; right += 1) {
      const same = one[left - 1] === other[right - 1] ? 0 : 1;
      next.push(Math.min((row[right] ?? 0) + 1, (next[right - 1] ?? 0) + 1, (row[right - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
