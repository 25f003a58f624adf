import ICAL from 'ical.js';
import { asOwner } from '#shared/database/asOwner.js';
import { openProduct, type TestProduct } from '#tests/support/product.js';
import { afterAll, beforeAll, describe, expect, it } from '#tests/support/suite.js';

let product: TestProduct;
let ownPost: string;
beforeAll(async () => {
  product = await openProduct();
  ownPost = (await product.ask('technician', '{ ownPost { id } }')).data.ownPost.id;
});
afterAll(() => product?.stop());

const create = `mutation($input: CreateCalendarFeedInput!) {
  createCalendarFeed(input: $input) { feed { id version technician { code } employer { siren } } token problems { message path } } }`;
const revoke = `mutation($input: RevokeCalendarFeedInput!) {
  revokeCalendarFeed(input: $input) { feed { revokedAt } problems { message } } }`;

async function made(persona: string, of: object, idempotencyKey: string) {
  const answer = await product.ask(persona, create, { input: { ...of, idempotencyKey } });
  return answer.data?.createCalendarFeed ?? answer;
}
const read = (token: string) => fetch(`${product.address}/calendars/${token}.ics`);
const summariesOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')));
const owner = (sql: string, values: unknown[] = []) =>
  asOwner(product.addresses.pma.ownerUrl, 'calendar tests', (manager) => manager.query(sql, values));

describe('a calendar read by its token', () => {
  it('tells a technician’s own work without a sign-in, and nothing of a person', async () => {
    const { token, feed } = await made('technician', { technicianId: ownPost }, 'own');
    expect(feed.technician.code).toBe('PMA-T01');
    const response = await read(token);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const text = await response.text();
    const summaries = summariesOf(text);
    const rows = await owner(
      `select 'PMA-T01 · ' || reference as work from allocation
      where technician_id = $1 and state in ('ACTIVE', 'ACCEPTED', 'ENDED') order by from_day, id`,
      [ownPost],
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(summaries.map((one) => one.split(' · ').slice(0, 2).join(' · '))).toEqual(
      rows.map(({ work }: { work: string }) => work),
    );
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|technician\b|@(?!archipel)/);
  });

  it('tells the director’s calendar of an employer all its posts', async () => {
    const { token } = await made('director', { employer: '246200364' }, 'employer');
    const posts = new Set(summariesOf(await (await read(token)).text()).map((one) => one.split(' · ')[0]));
    const rows = await owner(
      `select distinct code from technician post join allocation a on a.technician_id = post.id
      where employer = '246200364' and state in ('ACTIVE', 'ACCEPTED', 'ENDED')`,
    );
    expect([...posts].sort()).toEqual(rows.map(({ code }: { code: string }) => code).sort());
    expect(posts.size).toBeGreaterThan(1);
  });

  it('is told its token once, which is kept nowhere', async () => {
    const first = await made('technician', { technicianId: ownPost }, 'once');
    const again = await made('technician', { technicianId: ownPost }, 'once');
    expect(again.feed.id).toBe(first.feed.id);
    expect(again.token).toBeNull();
    const [{ kept }] = await owner('select encode(token_hash, $1) as kept from calendar_feed where id = $2', [
      'hex',
      first.feed.id,
    ]);
    expect(kept).toMatch(/^[0-9a-f]{64}$/);
    const told = await owner(`select change::text from journal_audit where change::text like '%' || $1 || '%'`, [
      first.token,
    ]);
    expect(told).toEqual([]);
  });

  it('is revoked at once, and listed as revoked', async () => {
    const { token, feed } = await made('technician', { technicianId: ownPost }, 'to revoke');
    expect((await read(token)).status).toBe(200);
    const input = { id: feed.id, expectedVersion: feed.version, idempotencyKey: 'revoke it' };
    const { data } = await product.ask('technician', revoke, { input });
    expect(data.revokeCalendarFeed.problems).toEqual([]);
    expect((await read(token)).status).toBe(404);
    const list = await product.ask('technician', '{ calendarFeeds { id revokedAt } }');
    const row = list.data.calendarFeeds.find((one: { id: string }) => one.id === feed.id);
    expect(row.revokedAt).not.toBeNull();
  });

  it('shows what its grantor may see now: none of a post whose account was taken away', async () => {
    const { token } = await made('technician', { technicianId: ownPost }, 'then taken away');
    expect((await read(token)).status).toBe(200);
    await owner("update post_sign_in set subject = 'somebody else' where technician_id = $1", [ownPost]);
    expect((await read(token)).status).toBe(404);
    await owner("update post_sign_in set subject = 'technician' where technician_id = $1", [ownPost]);
    expect((await read(token)).status).toBe(200);
  });

  it('ends with its grantor’s mandate', async () => {
    const { token } = await made('technician', { technicianId: ownPost }, 'then ended');
    await owner("update mandate set until = '2020-06-01' where subject = 'technician'");
    expect((await read(token)).status).toBe(404);
    await owner("update mandate set until = null where subject = 'technician'");
    expect((await read(token)).status).toBe(200);
  });

  it('answers alike for an unknown, an ill-formed and a missing token', async () => {
    const answers = await Promise.all(
      ['A'.repeat(43), 'short', `${'A'.repeat(43)}.ics`, '%00', "' or 1=1 --"].map(async (token) => {
        const response = await read(token);
        return [response.status, await response.text()];
      }),
    );
    expect(new Set(answers.map(([status, text]) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
  });
});

describe('a calendar', () => {
  it('of another post or of an employer is not a technician’s to make', async () => {
    const [{ id: other }] = await owner("select id from technician where code = 'PMA-T02'");
    const others = await made('technician', { technicianId: other }, 'another');
    expect(others.errors[0].extensions.code).toBe('NOT_FOUND');
    const employers = await made('technician', { employer: '246200364' }, 'its employer');
    expect(employers.problems[0].path).toEqual(['input', 'employer']);
    const both = await made('director', { technicianId: other, employer: '246200364' }, 'both');
    expect(both.problems.length).toBe(1);
    const unknown = await made('director', { employer: '552100554' }, 'unknown');
    expect(unknown.errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it('is listed for who made it and for the director, and for nobody else', async () => {
    await made('technician', { technicianId: ownPost }, 'listed');
    const list = async (persona: string) =>
      (await product.ask(persona, '{ calendarFeeds { id } }')).data.calendarFeeds.length;
    const own = await list('technician');
    expect(own).toBeGreaterThan(0);
    expect(await list('director')).toBeGreaterThan(own);
    expect(await list('project-officer')).toBe(0);
    expect(await list('public')).toBe(0);
  });
});
