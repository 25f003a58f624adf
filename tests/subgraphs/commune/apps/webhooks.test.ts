import { Webhook } from 'standardwebhooks';
import { v7 } from 'uuid';
import { announce } from '#commune/apps/announce.js';
import { startWebhookCourier, type WebhookCourier } from '#commune/apps/WebhookCourier.js';
import { openDatabase } from '#shared/database/connection.js';
import { withClient } from '#shared/database/provision.js';
import { inTransaction } from '#shared/database/transaction.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';
import { type CommuneUnderTest, openCommune } from '../openCommune.js';
import { callSiren, grenay, grenayAgent, lensAgent, loos, loosAgent, officer } from '../smallTerritory.js';
import { receiver } from './receiver.js';

let commune: CommuneUnderTest;
let courier: WebhookCourier;
const troubles: unknown[] = [];
beforeAll(async () => {
  commune = await openCommune();
  courier = startWebhookCourier({
    ownerUrl: commune.ownerUrl,
    loopback: true,
    onTrouble: (trouble) => troubles.push(trouble),
    sweepEveryMs: 600_000,
  });
});
afterAll(async () => {
  await courier?.stop();
  await commune?.close();
});

const fields = `webhook { id url version endedAt deliveries { totalCount nodes { id attempts deliveredAt lastError } } }
  secret problems { __typename message path }`;

async function send(name: string, input: object, actor = loosAgent) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
  const { data, errors } = await commune.ask(actor, query, { input: { idempotencyKey: v7(), ...input } });
  if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { errors });
  return data[name];
}

/** A decision of the agglomeration as it arrives for a commune. */
async function decided(addressee = loos, to = 'LABELLED') {
  const projectId = v7();
  await arrives('DECISION', {
    projectId,
    addressee,
    agglomeration: callSiren,
    labellingReference: 'LAB-2026-001',
    to,
    reason: null,
    decidedAt: '2026-11-23T10:00:00.000Z',
  });
  return projectId;
}

interface Addressed {
  readonly projectId: string;
  readonly addressee: string;
  readonly [more: string]: unknown;
}

/** An act of the agglomeration as it arrives for a commune. */
async function arrives(kind: string, payload: Addressed) {
  const database = await openDatabase({ url: commune.appUrl, applicationName: 'test' });
  const scope = {
    tenant: payload.addressee,
    audience: 'institution',
    scale: 'commune',
    role: 'COURIER',
    readOnly: false,
  } as const;
  const recordedAt = '2026-11-23T10:00:00.000Z';
  const delivery = {
    id: v7(),
    stream: payload.projectId,
    number: 1,
    kind,
    from: 'call',
    to: 'commune',
    payload,
    recordedAt,
  } as const;
  await inTransaction(database, scope, (manager) => announce(manager, delivery));
  await database.destroy();
}

const dueNow = () =>
  commune.rows(`update webhook_delivery set retry_at = '-infinity' where delivered_at is null returning id`);

describe('a webhook', () => {
  it('tells its application, signed, what was decided of its commune’s proposals and of no other’s', async () => {
    const app = await receiver();
    const { webhook, secret, problems } = await send('registerWebhook', { url: app.url });
    expect(problems).toEqual([]);
    expect(secret).toMatch(/^whsec_/);
    const projectId = await decided();
    await decided(grenay);
    await courier.drain();
    expect(app.heard).toHaveLength(1);
    const [heard] = app.heard;
    expect(new Webhook(secret).verify(heard?.body ?? '', heard?.headers ?? {})).toMatchObject({
      type: 'proposal.decided',
      data: { commune: loos, projectId, to: 'LABELLED', labellingReference: 'LAB-2026-001' },
    });
    await send('endWebhook', { id: webhook.id, expectedVersion: webhook.version });
    await app.stop();
  });

  it('tells what is asked, and where supports and fonds de concours stand', async () => {
    const app = await receiver();
    const { webhook } = await send('registerWebhook', {
      url: app.url,
      kinds: ['QUESTION_ASKED', 'SUPPORT_CHANGED', 'CO_FUNDING_CHANGED'],
    });
    const about = { projectId: v7(), addressee: loos, agglomeration: callSiren, reason: null };
    const at = '2026-11-23T10:00:00.000Z';
    const asked = {
      labellingReference: 'LAB-2026-001',
      questionId: v7(),
      what: 'ASKED',
      text: 'Où ?',
      missingPiece: false,
    };
    await arrives('QUESTION', { ...about, ...asked, at });
    const needed = { supportId: v7(), supportReference: 'A-1', needId: v7(), role: 'ADVICE', kind: 'ENGINEERING' };
    const planned = { halfDays: 4, from: '2026-12-01', until: '2026-12-31', upskilling: null };
    const open = { state: 'OFFERED', endedOn: null, endReason: null, decidedAt: at };
    await arrives('SUPPORT', { ...about, ...needed, ...planned, ...open });
    const money = { coFundingId: v7(), coFundingReference: 'F-1', commune: loos, amountCents: 100, paidCents: 0 };
    await arrives('CO_FUNDING', { ...about, ...money, state: 'PROPOSED', at });
    await courier.drain();
    expect(app.heard.map(({ body }) => JSON.parse(body).type)).toEqual([
      'question.asked',
      'support.changed',
      'co_funding.changed',
    ]);
    await send('endWebhook', { id: webhook.id, expectedVersion: webhook.version });
    await app.stop();
  });

  it('tells again until it is received, in order and under the same ids; a replay sends once more', async () => {
    const app = await receiver(500, 503);
    const { webhook } = await send('registerWebhook', { url: app.url });
    const projects = [await decided(), await decided()];
    await courier.drain();
    expect(app.heard).toHaveLength(1);
    const [failed] = await commune.rows(
      'select last_error from webhook_delivery where delivered_at is null order by seq',
    );
    expect(failed).toEqual({ last_error: 'HTTP_500' });
    await dueNow();
    await courier.drain();
    await dueNow();
    await courier.drain();
    const told = app.heard.map(({ body }) => JSON.parse(body).data.projectId);
    expect(told).toEqual([projects[0], projects[0], projects[0], projects[1]]);
    const ids = app.heard.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(2);
    const again = await send('replayWebhook', {
      id: webhook.id,
      expectedVersion: webhook.version,
      since: '2020-01-01T00:00:00.000Z',
    });
    expect(again.problems).toEqual([]);
    await courier.drain();
    expect(app.heard.slice(4).map(({ headers }) => headers['webhook-id'])).toEqual([ids[0], ids[3]]);
    expect(again.webhook.deliveries.totalCount).toBe(2);
    await send('endWebhook', { id: webhook.id, expectedVersion: again.webhook.version });
    await app.stop();
  });

  it('tells what it was asked to tell: a receipt is no decision, and an invitation is told to who is invited', async () => {
    const app = await receiver();
    const kinds = ['PROPOSAL_RECEIVED', 'CO_CARRYING_ASKED', 'CO_CARRYING_ANSWERED'];
    const { webhook } = await send('registerWebhook', { url: app.url, kinds });
    const asked = await send('registerWebhook', { url: app.url, kinds: ['CO_CARRYING_ASKED'] }, grenayAgent);
    const projectId = await decided(loos, 'RECEIVED');
    await decided(loos, 'LABELLED');
    const project = await commune.project('PROPOSED', { coCarriers: [grenay] });
    await courier.drain();
    const told = app.heard.map(({ body }) => JSON.parse(body));
    const received = { type: 'proposal.received', data: { projectId } };
    const invited = { type: 'co_carrying.asked', data: { commune: grenay, projectId: project.id, leadCommune: loos } };
    const answered = { commune: loos, projectId: project.id, coCarrier: grenay, state: 'CONFIRMED' };
    expect(told).toHaveLength(3);
    const all = [received, invited, { type: 'co_carrying.answered', data: answered }];
    for (const one of all)
      expect(told).toContainEqual(expect.objectContaining({ ...one, data: expect.objectContaining(one.data) }));
    const named = asked.webhook.deliveries;
    expect(named.totalCount).toBe(0);
    await send('endWebhook', { id: webhook.id, expectedVersion: webhook.version });
    await send('endWebhook', { id: asked.webhook.id, expectedVersion: asked.webhook.version }, grenayAgent);
    await app.stop();
  });

  it('sends one message again by its id, and asks which when none is named', async () => {
    const app = await receiver();
    const { webhook } = await send('registerWebhook', { url: app.url });
    await decided();
    await decided();
    await courier.drain();
    const id = app.heard[1]?.headers['webhook-id'];
    const silent = await send('replayWebhook', { id: webhook.id, expectedVersion: 1 });
    expect(silent.problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'since'] }]);
    const again = await send('replayWebhook', { id: webhook.id, expectedVersion: 1, deliveries: [id, 'none'] });
    expect(again.problems).toEqual([]);
    await courier.drain();
    expect(app.heard.slice(2).map(({ headers }) => headers['webhook-id'])).toEqual([id]);
    await send('endWebhook', { id: webhook.id, expectedVersion: again.webhook.version });
    await app.stop();
  });

  it('forgets after thirty days what was received or given up, and nothing else', async () => {
    const app = await receiver();
    const { webhook } = await send('registerWebhook', { url: app.url });
    await decided();
    await decided();
    await courier.drain();
    await decided();
    const age = `update webhook_delivery set recorded_at = now() - make_interval(days => $2), delivered_at = $3
      where id = (select id from webhook_delivery where webhook_id = $1 order by seq limit 1 offset $4)`;
    const past = (days: number) => new Date(Date.now() - days * 86_400_000);
    await commune.rows(age, [webhook.id, 40, past(31), 0]);
    await commune.rows(age, [webhook.id, 40, past(29), 1]);
    await commune.rows(age, [webhook.id, 34, null, 2]);
    await courier.forget();
    const kept = await commune.rows(
      'select delivered_at is not null as received from webhook_delivery where webhook_id = $1',
      [webhook.id],
    );
    expect(kept).toEqual([{ received: true }]);
    await send('endWebhook', { id: webhook.id, expectedVersion: webhook.version });
    await app.stop();
  });

  it('that has ended tells nothing more, and is not ended twice', async () => {
    const app = await receiver();
    const { webhook } = await send('registerWebhook', { url: app.url });
    const ended = await send('endWebhook', { id: webhook.id, expectedVersion: webhook.version });
    expect(ended.webhook.endedAt).not.toBeNull();
    await decided();
    await courier.drain();
    expect(app.heard).toEqual([]);
    const twice = await send('endWebhook', { id: webhook.id, expectedVersion: ended.webhook.version });
    expect(twice.problems).toMatchObject([{ __typename: 'AlreadyDone' }]);
    const stale = await send('replayWebhook', {
      id: webhook.id,
      expectedVersion: 1,
      since: '2026-01-01T00:00:00.000Z',
    });
    expect(stale.problems).toMatchObject([{ __typename: 'VersionConflict' }]);
    await app.stop();
  });

  it('gives its secret once, to nobody again, and not even to the application’s own role', async () => {
    const key = { idempotencyKey: v7(), url: 'https://example.org/hear' };
    const first = await send('registerWebhook', key);
    const again = await send('registerWebhook', key);
    expect(again.webhook.id).toBe(first.webhook.id);
    expect(again.secret).toBeNull();
    const read = withClient(commune.appUrl, (client) => client.query('select secret from webhook'));
    await expect(read).rejects.toThrow(/permission denied/);
    await send('endWebhook', { id: first.webhook.id, expectedVersion: first.webhook.version });
  });

  it.each(['http://10.0.0.1/', 'ftp://example.org/', 'https://a:b@example.org/', ''])(
    'is not registered at %j',
    async (url) => {
      const { webhook, problems } = await send('registerWebhook', { url });
      expect(webhook).toBeNull();
      expect(problems).toMatchObject([{ __typename: 'InvalidInput', path: ['input', 'url'] }]);
    },
  );

  it('is its own commune’s to see and to change', async () => {
    const { webhook } = await send('registerWebhook', { url: 'https://example.org/own' });
    const other = lensAgent;
    const seen = (await commune.ask(other, '{ webhooks { totalCount } }')).data.webhooks;
    expect(seen.totalCount).toBe(0);
    await expect(send('endWebhook', { id: webhook.id, expectedVersion: 1 }, other)).rejects.toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    await expect(send('registerWebhook', { url: 'https://example.org/' }, officer)).rejects.toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    const own = (await commune.ask(loosAgent, '{ webhooks { totalCount nodes { url } } }')).data.webhooks;
    expect(own.nodes[0].url).toBe('https://example.org/own');
    expect(troubles).toEqual([]);
  });
});
