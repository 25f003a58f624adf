import type { Scale } from '../identity/Actor.js';
import { seenInJournal } from './visibility.js';

/**
 * SQL: gives the journal the tenants that a change concerns though the entity is another's and hidden from all others: the
 * communes that carry a private project. They are told of it as its own tenant is; nobody else sees that it exists.
 */
export function concernedTenants(scale: Scale): string[] {
  return [
    `alter table journal add column concerned text[] not null default '{}',
      add column concerned_until text[] not null default '{}'`,
    `alter policy journal_read on journal to ${scale}_app using (${seenInJournal})`,
  ];
}

/**
 * SQL: says by itself, in each change's own transaction, whom the changes of these entities concern, whoever writes them.
 * @param tenantsOf for each GraphQL type, SQL over the journal's row `new` that gives its tenants (text[]), the entity's
 *   own first; null for an entity that is gone, which concerns those it last concerned
 */
export function tellConcernedTenants(tenantsOf: Readonly<Record<string, string>>): string[] {
  const cases = Object.entries(tenantsOf).map(([entity, tenants]) => `when '${entity}' then (${tenants})`);
  const entities = Object.keys(tenantsOf).map((entity) => `'${entity}'`);
  return [
    // As the owner: whoever just left what it carried no longer sees whom it concerns.
    `create function keep_concerned() returns trigger language plpgsql security definer set search_path = public as $$
      declare
        before text[] := (select concerned from journal
          where tenant = new.tenant and entity = new.entity and id = new.id order by xid desc, seq desc limit 1);
        tenants text[] := case new.entity ${cases.join(' ')} end;
      begin
        tenants := coalesce(tenants, new.tenant || before);
        new.concerned := array_remove(tenants, new.tenant);
        -- Who is concerned no longer hears so from the entity's own tenant, and once.
        if new.tenant = tenants[1] then
          new.concerned_until := array(select code from unnest(before) code where code <> all (tenants));
        end if;
        return new;
      end $$`,
    `create trigger journal_concerned before insert on journal
      for each row when (new.entity in (${entities.join(', ')})) execute function keep_concerned()`,
  ];
}
