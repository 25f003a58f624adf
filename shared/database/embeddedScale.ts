import { join } from 'node:path';
import type { EmbeddedServer } from './EmbeddedServer.js';
import { applicationRole, ownerRole, provisionScale, type ScaleAddresses } from './provision.js';
import { secretFile } from './secretFile.js';

/** A scale's database and roles on the embedded server, with passwords made at random and kept in its folder. */
export async function embeddedScale(server: EmbeddedServer, scale: string): Promise<ScaleAddresses> {
  const passwords = {
    owner: secretFile(join(server.folder, `${ownerRole(scale)}.secret`)),
    app: secretFile(join(server.folder, `${applicationRole(scale)}.secret`)),
  };
  return await provisionScale({ superuserUrl: server.superuserUrl(), scale, passwords });
}
