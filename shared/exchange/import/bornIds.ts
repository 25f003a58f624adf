import type { PlannedLine } from './FileKind.js';
import type { BornId } from './givenIds.js';

/**
 * The ids that lines bring, with what they wrote.
 * @param written what each line wrote, in the lines' order
 */
export function bornIds(lines: readonly PlannedLine[], written: readonly string[]): BornId[] {
  return lines.flatMap(({ externalId }, index) => {
    const entityId = written[index];
    return externalId === null || entityId === undefined ? [] : [{ ...externalId, entityId }];
  });
}

/** What each line wrote, by its number. */
export function writtenIds(lines: readonly PlannedLine[], written: readonly string[]): Map<number, string> {
  return new Map(lines.flatMap(({ line }, index) => (written[index] === undefined ? [] : [[line, written[index]]])));
}
