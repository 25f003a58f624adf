import type { EntityManager } from 'typeorm';

/** Which communes carry a project whose file an agglomeration has open. */
export interface FileOfProject {
  /** INSEE code of the commune that leads it. */
  readonly leadCommune: string;
  /** All that carry it, the lead among them. */
  readonly communes: readonly string[];
}

/** A project's file at one agglomeration; null when it was not proposed there, or the proposal was taken back. */
export async function fileOfProject(
  manager: EntityManager,
  siren: string,
  projectId: string,
): Promise<FileOfProject | null> {
  const [file] = await manager.query<FileOfProject[]>(
    `select communes[1] as "leadCommune", communes from labelling
    where siren = $1 and project_id = $2 and state not in ('SUSPENDED', 'NOT_RETAINED', 'EXPIRED')`,
    [siren, projectId],
  );
  return file ?? null;
}
