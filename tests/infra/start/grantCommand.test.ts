import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPersonaMandates, personaMandates } from '#infra/demo/personaMandates.js';
import { grantCommand } from '#infra/start/grantCommand.js';
import { grantMandate } from '#infra/start/grantMandates.js';
import { scaleHouses } from '#infra/start/scaleHouses.js';
import { lockFolder } from '#shared/database/FolderLock.js';
import { withClient } from '#shared/database/provision.js';
import { dayOf } from '#shared/graphql/today.js';
import { type Scale, scales } from '#shared/identity/Actor.js';
import { cloneDatabase, type TestDatabase } from '#tests/support/database.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

const institutions: Record<Scale, string> = {
  commune: `insert into commune (insee, siren, name, code) values ('62528', '216205286', 'Loos-en-Gohelle', 'LOOS'),
    ('62213', '216202135', 'Carency', 'CARENCY')`,
  call: `insert into agglomeration (siren, name, short_name) values ('246200364', 'Lens-Liévin', 'CALL')`,
  pma: `insert into pole (siren, name) values ('200060358', 'Pôle métropolitain de l’Artois')`,
};
const tenants = {
  '216205286': { scale: 'commune', tenant: '62528' },
  '216202135': { scale: 'commune', tenant: '62213' },
  '246200364': { scale: 'call', tenant: '246200364' },
  '200060358': { scale: 'pma', tenant: '200060358' },
} as const;

const databases = {} as Record<Scale, TestDatabase>;
beforeAll(async () => {
  for (const scale of scales) {
    databases[scale] = await cloneDatabase(scale, scaleHouses[scale].definition.migrations);
    await sql(scale, institutions[scale]);
  }
});
afterAll(() => Promise.all(scales.map((scale) => databases[scale]?.drop())));

const sql = async (scale: Scale, text: string) =>
  (await withClient(databases[scale].ownerUrl, (client) => client.query(text))).rows;
const mandatesAt = (scale: Scale) =>
  sql(scale, 'select tenant, subject, role, since, until from mandate order by subject, tenant, role');
const journalAt = (scale: Scale) =>
  sql(scale, `select verb, visibility, imported, tenant from journal where entity = 'Mandate' order by xid, seq`);

describe('the first administrator', () => {
  const options = ['--scale', 'commune', '--tenant', '62528', '--role', 'ADMINISTRATOR', '--subject', 'sub-1'];
  const reached = () => ({ OWNER_DATABASE_URL: databases.commune.ownerUrl });

  it('is made by a command, which the journal keeps', async () => {
    const { status, out, err } = await grantCommand(options, reached());
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('sub-1 has the mandate ADMINISTRATOR for 62528 (commune) from today.');
    const row = { tenant: '62528', subject: 'sub-1', role: 'ADMINISTRATOR', since: dayOf(new Date()), until: null };
    expect(await mandatesAt('commune')).toEqual([row]);
    expect(await journalAt('commune')).toEqual([
      { verb: 'GRANT', visibility: 'PRIVATE', imported: false, tenant: '62528' },
    ]);
  });

  it('is not made twice', async () => {
    const { status, out } = await grantCommand(options, reached());
    expect({ status, rows: (await mandatesAt('commune')).length }).toEqual({ status: 0, rows: 1 });
    expect(out).toContain('nothing changed');
  });

  it.each([
    [['--tenant', '99999'], 1, 'does not know 99999: check the INSEE code'],
    [['--subject', 'two words'], 1, 'without blanks'],
    [['--subject', 'public'], 1, 'never “public”'],
    [['--role', 'DIRECTOR'], 2, '--role at this scale: ANALYST, COMMUNE_AGENT, ADMINISTRATOR.'],
    [['--role', 'PUBLIC'], 2, '--role at this scale'],
    [['--role', 'MAYOR'], 2, '--role at this scale'],
    [['--scale', 'region'], 2, '--scale: commune, call, pma.'],
    [['--subject', ''], 2, '--subject is missing.'],
    [['--tenant', ''], 2, '--tenant is missing.'],
    [['--colour', 'red'], 2, 'Unknown or incomplete option'],
  ])('is refused with %j, in one sentence that says why', async (more, status, sentence) => {
    const before = await mandatesAt('commune');
    const answer = await grantCommand([...options, ...more], reached());
    expect(answer).toEqual({ status, out: '', err: expect.stringContaining(sentence) });
    expect(await mandatesAt('commune')).toEqual(before);
  });

  it('needs a database that answers, and the right one; no address with its password is printed', async () => {
    const elsewhere = await grantCommand(options, { OWNER_DATABASE_URL: databases.call.ownerUrl });
    expect(elsewhere).toMatchObject({
      status: 1,
      err: expect.stringContaining('not the database of the scale commune'),
    });
    const closed = await grantCommand(options, {
      OWNER_DATABASE_URL: 'postgres://commune_owner:secret-word@127.0.0.1:1/commune',
    });
    expect(closed).toMatchObject({
      status: 1,
      err: expect.stringContaining('does not answer as it should (ECONNREFUSED)'),
    });
    expect(closed.err).not.toContain('secret-word');
  });
});

describe('without an address, the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archipel-grant-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const options = ['--scale', 'pma', '--tenant', '200060358', '--role', 'ADMINISTRATOR', '--subject', 'sub-2'];

  it('says so when no copy runs on the folder', async () => {
    const { status, err } = await grantCommand(options, { ARCHIPEL_FOLDER: folder });
    expect(status).toBe(1);
    expect(err).toContain(`No copy of Archipel runs on ${folder}`);
  });

  it('finds the copy that runs on the folder by what it keeps there', async () => {
    const address = new URL(databases.pma.ownerUrl);
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'port'), `${address.port}\n`);
    writeFileSync(join(folder, 'postgres', 'pma_owner.secret'), `${decodeURIComponent(address.password)}\n`);
    const lock = lockFolder(join(folder, 'postgres'));
    try {
      // The server of the tests has no database of that name, which proves that it was reached with the right password.
      const { status, err } = await grantCommand(options, { ARCHIPEL_FOLDER: folder });
      expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining('(3D000)') });
    } finally {
      lock.release();
    }
  });
});

describe('the personas of the demonstration', () => {
  it('have as rows what their tokens say, at each scale', async () => {
    await loadPersonaMandates(databases, tenants);
    const since = '2020-01-01';
    const row = (subject: string, tenant: string, role: string) => ({ tenant, subject, role, since, until: null });
    expect((await mandatesAt('commune')).filter(({ subject }) => subject !== 'sub-1')).toEqual([
      row('administrator', '62528', 'ADMINISTRATOR'),
      row('commune-agent', '62528', 'COMMUNE_AGENT'),
      row('small-commune-agent', '62213', 'COMMUNE_AGENT'),
    ]);
    expect(await mandatesAt('call')).toEqual([
      row('administrator', '246200364', 'ADMINISTRATOR'),
      row('project-officer', '246200364', 'PROJECT_OFFICER'),
      row('second-project-officer', '246200364', 'PROJECT_OFFICER'),
    ]);
    expect(await mandatesAt('pma')).toEqual([
      row('administrator', '200060358', 'ADMINISTRATOR'),
      row('analyst', '200060358', 'ANALYST'),
      row('director', '200060358', 'DIRECTOR'),
      row('technician', '200060358', 'TECHNICIAN'),
    ]);
    const imported = { verb: 'IMPORT', visibility: 'PRIVATE', imported: true, tenant: '246200364' };
    expect(await journalAt('call')).toEqual([imported, imported, imported]);
  });

  it('are loaded once, and what was ended since stays ended', async () => {
    await sql('pma', `update mandate set until = '2026-01-01' where subject = 'director'`);
    const before = await mandatesAt('pma');
    await loadPersonaMandates(databases, tenants);
    expect(await mandatesAt('pma')).toEqual(before);
  });

  it('have none in a territory that does not know them', () => {
    expect(personaMandates({ '200000172': { scale: 'pma', tenant: '200000172' } })).toEqual([]);
  });

  it('are refused as a whole where one of them cannot be', async () => {
    const before = await mandatesAt('call');
    const order = { scale: 'call', tenant: '200000172', role: 'ANALYST', subject: 'x' } as const;
    await expect(grantMandate(databases.call.ownerUrl, order)).rejects.toThrow('does not know 200000172');
    expect(await mandatesAt('call')).toEqual(before);
  });
});
