import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { v7 } from 'uuid';
import { startFileSweep } from '#commune/files/FileSweep.js';
import type { FilePlace } from '#shared/exchange/files/FileStore.js';
import { folderStore } from '#shared/exchange/files/folderStore.js';
import { type Actor, publicActor } from '#shared/identity/Actor.js';
import { pdfOf } from '#tests/support/pdf.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import {
  administrator,
  analyst,
  director,
  grenayAgent,
  lens,
  lensAgent,
  loos,
  loosAgent,
  officer,
} from '../smallTerritory.js';

let commune: CommuneUnderTest;
beforeAll(async () => {
  commune = await openCommune();
});
afterAll(() => commune?.close());

const caller = (actor: Actor) => ({ kind: 'file', actor, locale: 'fr', requestId: 'test' }) as const;
const send = (bytes: Uint8Array, actor = loosAgent, name = 'acte.pdf', idempotencyKey: string = v7()) =>
  commune.desk.upload({ ...caller(actor), upload: { name, type: 'application/pdf', bytes, idempotencyKey } });
async function kept(text: string, actor = loosAgent): Promise<string> {
  const answer = await send(await pdfOf(text), actor);
  if (answer.state !== 'KEPT') throw new Error(JSON.stringify(answer));
  return answer.id;
}
const fetched = async (actor: Actor, id: string) => {
  const answer = await commune.desk.download({ ...caller(actor), id, query: '' });
  return answer.state === 'FOUND' ? Buffer.from(answer.download.bytes).length : answer.code;
};
const changed = async (actor: Actor, name: string, input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await commune.ask(
    actor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { file { id visibility version }
      problems { message ... on RuleBroken { rule } ... on VersionConflict { currentVersion } } } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  return errors === undefined ? data[name] : errors[0]?.extensions.code;
};
const consent = async (actor: Actor, needId: string, fileId: string) => {
  const act = {
    body: 'AGREEMENT',
    reference: 'CONV-1',
    decidedOn: '2026-01-10',
    enforceableFrom: '2026-01-15',
    fileId,
  };
  const input = { needId, scale: 'POLE', role: 'SECONDMENT', state: 'GRANTED', act, expectedVersion: 0 };
  const { data, errors } = await commune.ask(
    actor,
    `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) {
      consent { id act { file { id name size sha256 path type uploadedAt commune { insee } } } } problems { path ... on RuleBroken { rule } } } }`,
    { input: { idempotencyKey: v7(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.recordConsent;
};
const contents = async (): Promise<FilePlace[]> => {
  const found: FilePlace[] = [];
  for await (const place of commune.files.list()) found.push(place);
  return found;
};
const sweeper = (files = commune.files) =>
  startFileSweep({
    ownerUrl: commune.ownerUrl,
    files,
    onTrouble: (trouble) => {
      throw trouble;
    },
  });

describe('a commune’s file', () => {
  it('is checked by its bytes, named anew, and kept once under one key', async () => {
    expect(await send(Buffer.from('<html>'), loosAgent, 'acte.pdf')).toMatchObject({
      state: 'STOPPED',
      problems: [{ rule: 'FILE_IS_PDF', path: ['file'], message: expect.stringContaining('quel que soit son nom') }],
    });
    const bytes = await pdfOf('Convention.');
    const first = await send(bytes, loosAgent, '../../\u202eacte', 'one key');
    expect(await send(bytes, loosAgent, '../../\u202eacte', 'one key')).toEqual(first);
    expect(await send(await pdfOf('Autre.'), loosAgent, 'acte.pdf', 'one key')).toMatchObject({ state: 'STOPPED' });
    const id = first.state === 'KEPT' ? first.id : '';
    const { data } = await commune.ask(loosAgent, `{ file(id: "${id}") { name type size visibility version path } }`);
    expect(data.file).toEqual({
      name: 'acte.pdf',
      type: 'application/pdf',
      size: bytes.length,
      visibility: 'PRIVATE',
      version: 1,
      path: `/files/commune/file/${id}`,
    });
    expect(await commune.rows("select verb from journal where id = $1 and entity = 'File'", [id])).toEqual([
      { verb: 'CREATE' },
    ]);
  });

  it('is sent by its commune’s agents alone', async () => {
    const bytes = await pdfOf('À nous.');
    for (const actor of [publicActor, analyst, officer, director, administrator]) {
      expect(await send(bytes, actor)).toMatchObject({ state: 'REFUSED', code: 'FORBIDDEN' });
    }
    const machine: Actor = { ...loosAgent, verbs: ['Project.PROPOSE'] };
    expect(await send(bytes, machine)).toMatchObject({ state: 'REFUSED', code: 'FORBIDDEN' });
    expect((await send(bytes, { ...loosAgent, verbs: ['File.CREATE'] })).state).toBe('KEPT');
  });

  it('has its bytes stored once however often its commune sends them, and apart from another’s', async () => {
    const before = (await contents()).length;
    await kept('Deux fois.');
    await kept('Deux fois.');
    expect((await contents()).length).toBe(before + 1);
    await kept('Deux fois.', grenayAgent);
    expect((await contents()).length).toBe(before + 2);
  });

  const readers: [string, Actor, { PRIVATE: boolean; SHARED: boolean; PUBLIC: boolean }][] = [
    ['its commune', loosAgent, { PRIVATE: true, SHARED: true, PUBLIC: true }],
    ['another commune', grenayAgent, { PRIVATE: false, SHARED: true, PUBLIC: true }],
    ['the agglomeration', officer, { PRIVATE: false, SHARED: true, PUBLIC: true }],
    ['the pole', director, { PRIVATE: false, SHARED: true, PUBLIC: true }],
    ['its administrator', administrator, { PRIVATE: false, SHARED: true, PUBLIC: true }],
    ['the public', publicActor, { PRIVATE: false, SHARED: false, PUBLIC: true }],
  ];
  it.each(readers)('is read by %s as its visibility says', async (_who, actor, may) => {
    const id = await kept(`Pour ${_who}.`);
    for (const [index, visibility] of (['PRIVATE', 'SHARED', 'PUBLIC'] as const).entries()) {
      if (index > 0) await changed(loosAgent, 'setFileVisibility', { id, visibility, expectedVersion: index });
      expect(await fetched(actor, id)).toEqual(may[visibility] ? expect.any(Number) : 'NOT_FOUND');
      const { data } = await commune.ask(actor, `{ file(id: "${id}") { id } }`);
      expect(data.file).toEqual(may[visibility] ? { id } : null);
    }
    const listed = await commune.ask(actor, `{ commune(insee: "${loos}") { files(first: 100) { nodes { id } } } }`);
    expect(listed.errors).toBeUndefined();
    expect(listed.data.commune.files.nodes).toContainEqual({ id });
  });

  it.each(readers)('is read by %s with the act it belongs to, and as that act is', async (_who, actor) => {
    const { id: project, needs, version } = await commune.project('SHARED');
    const id = await kept(`Acte pour ${_who}.`);
    const institution = actor !== publicActor;
    const other = actor !== loosAgent;
    expect(await fetched(actor, id)).toEqual(other ? 'NOT_FOUND' : expect.any(Number));
    const { consent: said } = await consent(loosAgent, needs[0].id, id);
    expect(said.act.file).toMatchObject({ id, name: 'acte.pdf', commune: { insee: loos } });
    expect(await fetched(actor, id)).toEqual(institution ? expect.any(Number) : 'NOT_FOUND');
    await commune.call(loosAgent, 'updateProject', { id: project, expectedVersion: version, visibility: 'PUBLIC' });
    expect(await fetched(actor, id)).toEqual(expect.any(Number));
  });

  it('belongs to an act of its own commune alone', async () => {
    const { needs } = await commune.project('SHARED');
    for (const id of [await kept('De Grenay.', grenayAgent), v7()]) {
      expect(await consent(loosAgent, needs[0].id, id)).toEqual({
        consent: null,
        problems: [{ path: ['input', 'act', 'fileId'], rule: 'FILE_IS_OWN' }],
      });
    }
  });

  it('of a commune nouvelle belongs to the acts that it goes on with, and of nobody else', async () => {
    const { needs } = await commune.project('SHARED', { title: 'La halle' }, lensAgent);
    const [mine, theirs] = [await kept('De Loos.'), await kept('De Grenay.', grenayAgent)];
    expect((await consent(lensAgent, needs[0].id, mine)).problems).toMatchObject([{ rule: 'FILE_IS_OWN' }]);
    await commune.rows(
      `insert into succession (insee, successor, since, act, source) values ($1, $2, '2026-01-01', 'Arrêté', 'RAA')`,
      [lens, loos],
    );
    try {
      expect((await consent(loosAgent, needs[0].id, theirs)).problems).toMatchObject([{ rule: 'FILE_IS_OWN' }]);
      const { consent: said, problems } = await consent(loosAgent, needs[0].id, mine);
      expect(problems).toEqual([]);
      expect(said.act.file).toMatchObject({ id: mine, commune: { insee: loos } });
      const [row] = await commune.rows('select insee, file_id from consent where id = $1', [said.id]);
      expect(row).toEqual({ insee: lens, file_id: mine });
      // The database holds the same, whoever writes.
      const forged = `insert into consent select (jsonb_populate_record(null::consent, to_jsonb(c) || jsonb_build_object(
        'id', uuidv7(), 'version', 2, 'file_id', $2::uuid))).* from consent c where id = $1`;
      await expect(commune.rows(forged, [said.id, theirs])).rejects.toThrow('kept by another commune');
    } finally {
      await commune.rows('delete from succession');
    }
  });

  it('goes unless an act refers to it, its bytes with the next sweep and no other’s', async () => {
    const { needs } = await commune.project('SHARED');
    const [used, free, twin] = [await kept('Reste.'), await kept('S’en va.'), await kept('S’en va.')];
    await consent(loosAgent, needs[0].id, used);
    const input = (id: string) => ({ id, expectedVersion: 1 });
    expect(await changed(loosAgent, 'removeFile', input(used))).toMatchObject({
      problems: [{ rule: 'FILE_OF_AN_ACT_STAYS' }],
    });
    expect(await changed(grenayAgent, 'removeFile', input(free))).toBe('NOT_FOUND');
    expect(await changed(loosAgent, 'removeFile', { id: free, expectedVersion: 7 })).toMatchObject({
      problems: [{ currentVersion: 1 }],
    });
    const sweep = sweeper();
    try {
      await sweep.sweep();
      const before = (await contents()).length;
      expect(await changed(loosAgent, 'removeFile', input(free))).toEqual({ file: null, problems: [] });
      expect(await fetched(loosAgent, free)).toBe('NOT_FOUND');
      expect(await sweep.sweep()).toBe(0);
      await changed(loosAgent, 'removeFile', input(twin));
      expect(await sweep.sweep()).toBe(1);
      expect((await contents()).length).toBe(before - 1);
      expect(await fetched(loosAgent, used)).toEqual(expect.any(Number));
    } finally {
      await sweep.stop();
    }
  });

  it('is never lost to a sweep that runs while it is sent', async () => {
    const sweep = sweeper();
    try {
      for (let round = 0; round < 5; round += 1) {
        const sent = Promise.all(Array.from({ length: 4 }, (_, each) => kept(`Course ${round} ${each % 2}.`)));
        let over = false;
        void sent.finally(() => {
          over = true;
        });
        while (!over) await sweep.sweep();
        for (const id of await sent) expect(await fetched(loosAgent, id)).toEqual(expect.any(Number));
      }
    } finally {
      await sweep.stop();
    }
  });

  it('leaves bytes without a row, never a row without bytes, when the process is killed between the two', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'archipel-killed-'));
    const program = fileURLToPath(new URL('dieBetween.js', import.meta.url));
    const rows = () => commune.rows('select count(*)::int as n from file');
    const before = await rows();
    const child = spawn(process.execPath, [
      program,
      commune.appUrl,
      commune.ownerUrl,
      folder,
      JSON.stringify(loosAgent),
    ]);
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    expect(await rows()).toEqual(before);
    const files = folderStore(folder);
    const left = async () => {
      const found: FilePlace[] = [];
      for await (const place of files.list()) found.push(place);
      return found;
    };
    expect((await left()).length).toBe(1);
    const sweep = sweeper(files);
    try {
      expect(await sweep.sweep()).toBe(1);
      expect(await left()).toEqual([]);
    } finally {
      await sweep.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
