import type { Role, Scale } from '../../identity/Actor.js';
import type { FileKind } from './FileKind.js';

/**
 * What a scale gives to import files: whose they are, and its kinds of files. All else is the same at each scale and stays
 * here: reading a file, its preview line by line, the steps, what is kept of a run. A scale that imports
 *
 * 1. makes its tables by `importTables` in a migration, with the kinds it knows;
 * 2. writes one `FileKind` for each kind: its columns, the rows it knows (`known`), what a line becomes (`plan`, most often
 *    by `planLines`) and what is written (`write`);
 * 3. extends `ToldImport` by a type of its own with a `kind`, and `PreviewedFile` by its input;
 * 4. lists `importParts(…)` and `ImportLineResolver` among its resolvers, the run's reference, and `startImportRunner(…)`
 *    among what runs beside it.
 */
export interface ImportScale {
  readonly scale: Scale;
  /** Who imports, in the name of their own tenant; steps are written with the same rights. */
  readonly role: Role;
  /** The column of `import_run` and `import_line` that names the tenant. */
  readonly tenant: 'insee' | 'siren';
  readonly kinds: Readonly<Record<string, FileKind>>;
  /** Root fields are unique in the whole graph: how this scale calls its own. */
  readonly names: ImportNames;
}

export interface ImportNames {
  /** One run. */
  readonly run: string;
  readonly preview: string;
  readonly write: string;
  readonly cancel: string;
}

/** The kind of file of that name. */
export function kindNamed({ kinds }: Pick<ImportScale, 'kinds'>, name: string | null): FileKind {
  const kind = name === null ? undefined : kinds[name];
  if (kind === undefined) throw new Error(`No file of kind ${name} is known here.`);
  return kind;
}
