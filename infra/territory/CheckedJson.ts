import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { TerritoryProblem } from './TerritoryError.js';

/** A JSON file under examination: what is sound is returned, what is not joins the common list of problems. */
export class CheckedJson {
  private readonly soundLists = new Set<string>();

  constructor(
    private readonly file: string,
    readonly content: Readonly<Record<string, unknown>>,
    private readonly problems: TerritoryProblem[],
  ) {}

  report(place: string, message: string): void {
    this.problems.push({ file: this.file, place, message });
  }

  /** The value when it has the schema's shape, null (and its problems reported) otherwise. */
  parse<T>(schema: z.ZodType<T>, value: unknown, place: string): T | null {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.report(placeOf(place, issue.path), issue.message);
    return null;
  }

  /** The sound elements of a list, each with its place: one bad element does not hide what is wrong in another. */
  parseList<T>(schema: z.ZodType<T>, key: string): { place: string; value: T }[] {
    const list = this.content[key];
    if (!Array.isArray(list)) {
      this.report(key, 'expected a list');
      return [];
    }
    const sound = list.flatMap((element, index) => {
      const place = `${key}[${index}]`;
      const value = this.parse(schema, element, place);
      return value === null ? [] : [{ place, value }];
    });
    if (sound.length === list.length) this.soundLists.add(key);
    return sound;
  }

  /** Whether a list was read whole: what a faulty list seems to lack may be in its faulty elements. */
  isSound(key: string): boolean {
    return this.soundLists.has(key);
  }

  /** Reports the keys nobody reads: most often a misspelt one. */
  reportUnknownKeys(known: readonly string[]): void {
    for (const key of Object.keys(this.content)) if (!known.includes(key)) this.report(key, 'unknown key');
  }
}

/** Reads a JSON object; null, with the problem reported, when the file is absent or is not one. */
export async function readCheckedJson(file: string, problems: TerritoryProblem[]): Promise<CheckedJson | null> {
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
      return new CheckedJson(file, content as Record<string, unknown>, problems);
    }
    problems.push({ file, place: '', message: 'expected a JSON object' });
  } catch (error) {
    problems.push({ file, place: '', message: `cannot be read: ${error instanceof Error ? error.message : error}` });
  }
  return null;
}

function placeOf(start: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, step) => (typeof step === 'number' ? `${place}[${step}]` : [place, String(step)].filter(Boolean).join('.')),
    start,
  );
}
