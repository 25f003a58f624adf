import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Download, FileMeans, Upload } from '#shared/exchange/files/FileDesk.js';
import { change, checkVersion, type Outcome, Refused, refuseIf } from '#shared/graphql/change.js';
import { GraphError } from '#shared/graphql/GraphError.js';
import { broken } from '#shared/graphql/problems.js';
import type { RequestContext } from '#shared/graphql/RequestContext.js';
import { mayRead, mayWrite } from '#shared/identity/authorization.js';
import { ownedBy } from '../communes/ownedBy.js';
import { refersToFile } from '../consents/store.js';
import { checkPdf } from './checkPdf.js';
import { cleanName } from './cleanName.js';
import type { RemoveFileInput, SetFileVisibilityInput } from './fileInputs.js';
import { deleteFile, filesById, insertFile, lockContent, lockFile, writeVisibility } from './store.js';

/**
 * Keeps a file of the actor's commune. Bytes first, while no transaction waits for a disk or a bucket, then the row: what
 * ends in between leaves bytes that nobody refers to, which the sweep removes.
 */
export async function uploadFile(context: RequestContext, upload: Upload, { files }: FileMeans): Promise<Outcome> {
  const { tenant } = context.actor;
  if (tenant === null || !mayWrite(context.actor, 'File', 'CREATE')) throw new GraphError('FORBIDDEN');
  const obstacles = checkPdf(upload.bytes);
  if (obstacles.length > 0) return { entityId: null, version: null, obstacles };
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex');
  const place = { tenant, sha256 };
  const name = cleanName(upload.name);
  const input = { idempotencyKey: upload.idempotencyKey, name, sha256 };
  await files.put(place, upload.bytes);
  return await change(context, 'uploadFile', input, async ({ manager, record }) => {
    // From here to the commit the sweep leaves this content alone; it may have taken it a moment ago.
    await lockContent(manager, place);
    if (!(await files.has(place))) await files.put(place, upload.bytes);
    const row = { id: newId(), insee: tenant, name, type: 'application/pdf', size: upload.bytes.length, sha256 };
    await insertFile(manager, { ...row, uploadedAt: new Date() });
    const { id, size } = row;
    await record({ entity: 'File', id, verb: 'CREATE', visibility: 'PRIVATE', change: { name, size, sha256 } });
    return { entityId: id, version: 1 };
  });
}

/** A file's bytes, for whoever may read its row. */
export async function downloadFile(
  context: RequestContext,
  id: string,
  _query: URLSearchParams,
  { files }: FileMeans,
): Promise<Download | null> {
  const file = mayRead(context.actor, 'File') ? await context.load(filesById, id, undefined) : null;
  if (file === null) return null;
  const bytes = await files.get({ tenant: file.insee, sha256: file.sha256 });
  if (bytes === null) throw new Error(`the bytes of the file ${file.id} are not in the store`);
  return { name: file.name, type: file.type, bytes };
}

export async function setFileVisibility(context: RequestContext, input: SetFileVisibilityInput): Promise<Outcome> {
  return await change(context, 'setFileVisibility', input, async ({ manager, record }) => {
    const file = await lockFile(manager, input.id);
    checkVersion(file.version, input.expectedVersion);
    const { id } = file;
    const { visibility } = input;
    await writeVisibility(manager, id, visibility);
    await record({ entity: 'File', id, verb: 'UPDATE', visibility, change: { visibility } });
    return { entityId: id, version: file.version + 1 };
  });
}

/** Removes the row; its bytes go with the next sweep, unless another row of the commune has the same. */
export async function removeFile(context: RequestContext, input: RemoveFileInput): Promise<Outcome> {
  return await change(context, 'removeFile', input, async ({ manager, record }) => {
    const { id, version, visibility } = await lockFile(manager, input.id);
    checkVersion(version, input.expectedVersion);
    refuseIf((await refersToFile(manager, id)) ? [ofAnAct] : []);
    await deleteFile(manager, id);
    await record({ entity: 'File', id, verb: 'REMOVE', visibility, tombstone: true });
    return { entityId: id, version: version + 1 };
  });
}

const ofAnAct = broken('FILE_OF_AN_ACT_STAYS', ['input', 'id'], {
  fr: 'Un acte se réfère à cette pièce\u00a0: elle reste avec lui. Retirez d’abord la parole de la commune si elle ne vaut plus.',
  en: 'An act refers to this file: it stays with it. Take the commune’s word back first if it no longer holds.',
});

/** A file that an act is to refer to: the actor’s, or kept under the code under which the act is recorded. */
export async function checkOwnFile(
  context: RequestContext,
  id: string | null | undefined,
  insee: string,
): Promise<void> {
  if (id == null) return;
  const file = await context.load(filesById, id, undefined);
  if (file === null || (file.insee !== insee && !ownedBy(context.actor, file.insee))) throw new Refused([notOwn]);
}

const notOwn = broken('FILE_IS_OWN', ['input', 'act', 'fileId'], {
  fr: 'Cette pièce n’est pas parmi celles de votre commune\u00a0: déposez-la d’abord.',
  en: 'This file is not among your commune’s: send it first.',
});
