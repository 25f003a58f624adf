import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `'PROPOSAL_RECEIVED', 'PROPOSAL_DECIDED', 'ALLOCATION_ENDED', 'CO_CARRYING_ASKED', 'CO_CARRYING_ANSWERED'`;

const statements = [
  `alter table webhook drop constraint webhook_kinds_check,
    add constraint webhook_kinds_check check (cardinality(kinds) > 0 and kinds <@ array[${kinds}])`,
  // Until now the word that a proposal arrived came as a decision: who asked for the one goes on hearing both.
  `update webhook set kinds = array_append(kinds, 'PROPOSAL_RECEIVED')
    where 'PROPOSAL_DECIDED' = any (kinds) and not 'PROPOSAL_RECEIVED' = any (kinds)`,
  // As the owner: what one commune does is told to another's applications, of which it may know nothing. What a commune
  // left to its successor is told there.
  `create function tell_applications(told text, what text, message text) returns void
    language plpgsql security definer set search_path = public as $$
    begin
      insert into webhook_delivery (id, webhook_id, insee, kind, body)
      select uuidv7(), id, insee, what, message from webhook
      where ended_at is null and what = any (kinds) and successor_of(insee) = successor_of(told);
    end $$`,
  'revoke all on function tell_applications(text, text, text) from public',
  'grant execute on function tell_applications(text, text, text) to commune_app',
  `create index webhook_delivery_by_age on webhook_delivery (recorded_at)`,
];

/** Applications hear what other communes ask and answer, and what ends, beside what is decided. */
export class WebhookKinds1766000112000 implements MigrationInterface {
  readonly name = 'WebhookKinds1766000112000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What applications were to hear is not thrown away: restore the database from before instead.');
  }
}
