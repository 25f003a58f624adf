import { bethune, bully, grenay, lens, loos, poleSiren } from '../poleRows.js';

/** Three hundred allocations of as many posts, with and without each of what they rest on, by a seeded chance. */
export async function writeManyAllocations(query: (sql: string) => Promise<unknown>): Promise<void> {
  await query(`
    create temp table made (n integer, post uuid, team uuid, project uuid, allocation uuid, employer text, pilot text,
      first date, days integer, agreed double precision, worded double precision);
    select setseed(0.42);
    insert into made select n, uuidv7(), uuidv7(), uuidv7(), uuidv7(), (array['${lens}', '${bethune}'])[1 + (n % 2)],
      (array['${loos}', '${grenay}', '${bully}'])[1 + (n % 3)], '2026-01-01'::date + (random() * 330)::integer,
      (random() * 300)::integer, random(), random() from generate_series(1, 300) n;
    insert into organisation (siren, name) values ('${bethune}', 'CA de Béthune') on conflict do nothing;
    insert into technician (id, pole, code, function, employer, pooled_share, since, demonstration)
      select post, '${poleSiren}', 'PMA-Y' || n, 'Poste ' || n, employer, 50, '2026-01-01', true from made;
    insert into resource_team (id, pole, project_id, pilot, communes)
      select team, '${poleSiren}', project, pilot, array[pilot] from made;
    insert into consent_receipt (pole, project_id, commune, state, decided_on, body)
      select '${poleSiren}', project, pilot, case when worded < 0.5 then 'GRANTED' else 'WITHDRAWN' end, '2026-01-01',
        'EXECUTIVE' from made where worded < 0.8;
    insert into allocation (id, pole, year, number, technician_id, team_id, state, from_day, until_day, employer_agreed_on)
      select allocation, '${poleSiren}', 2026, 2000 + n, post, team,
        (array['ACTIVE', 'ACTIVE', 'ACCEPTED', 'ENDED'])[1 + (n % 4)], first, first + days,
        case when agreed < 0.8 then '2026-01-01'::date end from made;
    insert into secondment_agreement (id, pole, kind, state, provider, receiver, instructs, unit_cost_cents, from_day,
        until_day, act_body, act_reference, decided_on, enforceable_from)
      select uuidv7(), '${poleSiren}', kind, 'SIGNED', provider, receiver,
        case when n % 3 > 0 then receiver else provider end, 100, first, first + (random() * 300)::integer,
        'DELIBERATION', 'D', '2025-12-01', '2025-12-02'
      from (select *, '2026-01-01'::date + (random() * 330)::integer as first from (values
        (1, 'PROVISION', '${lens}', '${bully}'), (2, 'SYNDICATE', '${bethune}', '${poleSiren}'),
        (3, 'PROVISION', '${lens}', '${loos}'), (4, 'SYNDICATE', '${bethune}', '${poleSiren}'),
        (5, 'ENTENTE', '${bethune}', '${grenay}'), (6, 'PROVISION', '${lens}', '${bully}'),
        (7, 'PROVISION', '${lens}', '${loos}'), (8, 'ENTENTE', '${bethune}', '${grenay}'),
        (9, 'ENTENTE', '${bethune}', '${grenay}'))
        as between_them (n, kind, provider, receiver)) told`);
}
