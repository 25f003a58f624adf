import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { FilePlace, FileStore } from '#shared/exchange/files/FileStore.js';
import { openFileStore } from '#shared/exchange/files/fileSettings.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const folder = mkdtempSync(join(tmpdir(), 'archipel-files-'));
const s3 = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory: join(folder, 's3'),
  configureBuckets: [{ name: 'pieces' }],
});
const keys = { FILES_S3_ACCESS_KEY: 'S3RVER', FILES_S3_SECRET_KEY: 'S3RVER', FILES_S3_REGION: 'us-east-1' };
let endpoint: string;
beforeAll(async () => {
  endpoint = `http://127.0.0.1:${(await s3.run()).port}`;
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

const stores: [string, () => FileStore][] = [
  ['a folder', () => openFileStore({ FILES_FOLDER: join(folder, 'kept') })],
  ['an S3 bucket', () => openFileStore({ ...keys, FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: 'pieces' })],
];

const placeOf = (bytes: Uint8Array, tenant = '62528'): FilePlace => ({
  tenant,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
async function listed(store: FileStore): Promise<FilePlace[]> {
  const found: FilePlace[] = [];
  for await (const place of store.list()) found.push(place);
  return found.sort((a, b) => `${a.tenant}${a.sha256}`.localeCompare(`${b.tenant}${b.sha256}`));
}

describe.each(stores)('files in %s', (_name, open) => {
  it('come back as they were put, once however often, each tenant its own, until they are removed', async () => {
    const store = open();
    const bytes = randomBytes(200_000);
    const [here, there] = [placeOf(bytes), placeOf(bytes, '62386')];
    expect([await store.has(here), await store.get(here), await listed(store)]).toEqual([false, null, []]);
    await Promise.all([store.put(here, bytes), store.put(here, bytes)]);
    await store.put(here, bytes);
    expect(await store.has(there)).toBe(false);
    await store.put(there, bytes);
    expect(Buffer.from((await store.get(here)) ?? [])).toEqual(bytes);
    expect(await listed(store)).toEqual([there, here]);
    await store.remove(here);
    await store.remove(here);
    expect([await store.get(here), await store.has(here)]).toEqual([null, false]);
    expect(Buffer.from((await store.get(there)) ?? [])).toEqual(bytes);
    await store.remove(there);
  });

  it('stand at places of their own: a place that is a path elsewhere is none', async () => {
    const store = open();
    const wrong = [
      { tenant: '../..', sha256: 'a'.repeat(64) },
      { tenant: '62528', sha256: '../../../etc/passwd' },
    ];
    for (const place of wrong) {
      await expect((async () => store.get(place))()).rejects.toThrow('no place');
      await expect((async () => store.put(place, randomBytes(1)))()).rejects.toThrow('no place');
    }
  });
});

describe('files in a folder', () => {
  it('leave nothing half written: what an interrupted write left is not listed, and cleared once it is old', async () => {
    const store = openFileStore({ FILES_FOLDER: join(folder, 'torn') });
    const inside = join(folder, 'torn', '62528', 'aa');
    mkdirSync(inside, { recursive: true });
    const name = `aa${'0'.repeat(62)}`;
    writeFileSync(join(inside, `${name}.old.part`), 'half');
    writeFileSync(join(inside, `${name}.new.part`), 'half');
    utimesSync(join(inside, `${name}.old.part`), 0, 0);
    expect(await listed(store)).toEqual([]);
    expect(readdirSync(inside)).toEqual([`${name}.new.part`]);
    expect(await store.get({ tenant: '62528', sha256: name })).toBeNull();
  });
});

describe('files in an S3 bucket', () => {
  it('are listed beyond one answer of the store', async () => {
    const store = openFileStore({ ...keys, FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: 'pieces' });
    const bytes = Buffer.from('x');
    const places = Array.from({ length: 1_005 }, (_, index) => ({
      tenant: '62528',
      sha256: index.toString(16).padStart(64, '0'),
    }));
    for (let at = 0; at < places.length; at += 50) {
      await Promise.all(places.slice(at, at + 50).map((place) => store.put(place, bytes)));
    }
    expect(await listed(store)).toEqual(places);
  });

  it('are not kept with a wrong key, in no bucket, nor where nothing answers', async () => {
    const wrong = { ...keys, FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: 'pieces', FILES_S3_ACCESS_KEY: 'another' };
    const bytes = randomBytes(10);
    await expect(openFileStore(wrong).put(placeOf(bytes), bytes)).rejects.toThrow('HTTP 403');
    const none = { ...keys, FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: 'none' };
    await expect(openFileStore(none).put(placeOf(bytes), bytes)).rejects.toThrow('no bucket none');
    const gone = { ...keys, FILES_S3_ENDPOINT: 'http://127.0.0.1:1', FILES_S3_BUCKET: 'pieces' };
    await expect(openFileStore(gone).has(placeOf(bytes))).rejects.toThrow();
  });

  it('need their whole configuration', () => {
    expect(() => openFileStore({ FILES_S3_ENDPOINT: endpoint })).toThrow('FILES_S3_BUCKET');
  });
});
