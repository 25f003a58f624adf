/**
 * An allocation becomes ACTIVE on its employer's agreement and on the pilot commune's last word. The application checks
 * this first and says it better; here it holds even if the application is wrong. What is loaded as it already is
 * elsewhere is kept and raises a check instead.
 */
export const basisLaw: readonly string[] = [
  `create function demand_basis() returns trigger language plpgsql as $$
  begin
    if new.employer_agreed_on is null then
      raise exception 'no agreement of the employer'
        using errcode = 'check_violation', constraint = 'allocation_employer_agreement';
    end if;
    if (select receipt.state from resource_team team
        join consent_receipt receipt on receipt.pole = team.pole
          and receipt.project_id = team.project_id and receipt.commune = team.pilot
        where team.id = new.team_id order by receipt.seq desc limit 1) is distinct from 'GRANTED' then
      raise exception 'no consent of the pilot commune'
        using errcode = 'check_violation', constraint = 'allocation_consent';
    end if;
    return new;
  end $$`,
  `create trigger allocation_basis before update of state on allocation for each row
    when (new.state = 'ACTIVE' and old.state <> 'ACTIVE') execute function demand_basis()`,
];
