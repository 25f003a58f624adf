import type { MigrationInterface, QueryRunner } from 'typeorm';
import { currentRole, currentScale, currentTenant } from '#shared/database/rowSecurity.js';

const statements = [
  // What an exchange between peers was taken in without stays without: a host is owed by new offers.
  `alter table support add column host text references official_commune,
    add constraint support_host check (host is null or kind = 'PEER_EXCHANGE' and host <> all (communes))`,
  `create policy support_read_by_host on support for select to call_app
    using (coalesce(${currentScale} = 'commune' and ${currentRole} = 'COMMUNE_AGENT' and ${currentTenant} = host, false))`,
  'create index support_of_host on support (host) where host is not null',
  `create or replace function demand_support_consent() returns trigger language plpgsql as $$
  begin
    perform take_turn_on_supports(new.siren, new.project_id);
    if exists (select from unnest(array_remove(new.communes || new.host, null)) commune where
        (consent_received(new.siren, new.project_id, new.need_id, new.role, commune)).word is distinct from 'GRANTED') then
      raise exception 'no consent of each commune on this day'
        using errcode = 'check_violation', constraint = 'support_consent';
    end if;
    return new;
  end $$`,
  'drop trigger support_demands_consent on support',
  `create trigger support_demands_consent before update on support for each row
    when (new.state = 'ACTIVE'
      and (old.state, old.siren, old.project_id, old.need_id, old.role, old.communes, old.host, old.imported)
        is distinct from (new.state, new.siren, new.project_id, new.need_id, new.role, new.communes, new.host, new.imported))
    execute function demand_support_consent()`,
];

/** An exchange between peers names the commune that receives the others, whose consent counts like theirs. */
export class PeerExchangeHosts1766440002000 implements MigrationInterface {
  readonly name = 'PeerExchangeHosts1766440002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Who hosts is not thrown away: restore the database from before instead.');
  }
}
