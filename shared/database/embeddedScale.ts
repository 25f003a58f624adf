import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedServer } from './EmbeddedServer.js';
import { folderOwner } from './FolderLock.js';
import { addressOf, applicationRole, ownerRole, provisionScale, type ScaleAddresses } from './provision.js';
import { secretFile } from './secretFile.js';

/** A scale's database and roles on the embedded server, with passwords made at random and kept in its folder. */
export async function embeddedScale(server: EmbeddedServer, scale: string): Promise<ScaleAddresses> {
  const passwords = {
    owner: secretFile(secretOf(server.folder, ownerRole(scale))),
    app: secretFile(secretOf(server.folder, applicationRole(scale))),
  };
  return await provisionScale({ superuserUrl: server.superuserUrl(), scale, passwords });
}

/** Address, in its owner's role, of a scale's database on the server another process runs over a folder; null when none does. */
export function runningOwnerUrl(folder: string, scale: string): string | null {
  const [port, secret] = [join(folder, 'port'), secretOf(folder, ownerRole(scale))];
  if (folderOwner(folder) === null || !existsSync(port) || !existsSync(secret)) return null;
  const password = readFileSync(secret, 'utf8').trim();
  const server = `postgres://127.0.0.1:${readFileSync(port, 'utf8').trim()}`;
  return addressOf(server, { database: scale, user: ownerRole(scale), password });
}

const secretOf = (folder: string, role: string): string => join(folder, `${role}.secret`);
