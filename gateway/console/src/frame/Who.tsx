import { Link, useNavigate } from 'react-router';
import { useAnswer } from '../graph/useAnswer.js';
import { Button } from '../kit/Button.js';
import { nameOf, useSitting } from '../session/SessionProvider.js';
import type { Mandate } from '../session/session.js';
import { useWords } from '../words/Words.js';
import tenants from './Tenants.graphql?raw';

interface TenantsData {
  readonly communes: { readonly nodes: readonly { readonly insee: string; readonly name: string | null }[] } | null;
  readonly agglomerations:
    | readonly { readonly siren: string; readonly name: string | null; readonly shortName: string | null }[]
    | null;
  readonly poles: readonly { readonly siren: string; readonly name: string | null }[] | null;
}

function useTenantName(mandates: readonly Mandate[]): (mandate: Mandate) => string {
  const communes = mandates.filter(({ scale }) => scale === 'commune').map(({ tenant }) => tenant);
  const { data } = useAnswer<TenantsData>(tenants, { communes }, mandates.length === 0);
  return ({ scale, tenant }) => {
    const found =
      scale === 'commune'
        ? data?.communes?.nodes.find(({ insee }) => insee === tenant)?.name
        : scale === 'call'
          ? data?.agglomerations?.find(({ siren }) => siren === tenant)?.name
          : data?.poles?.find(({ siren }) => siren === tenant)?.name;
    return found ?? tenant;
  };
}

/**
 * Who is signed in and, at all times, for whom a click acts. With several mandates one changes here; a native
 * select, being on every page, costs no script and works as the machine's own.
 */
export function Who() {
  const words = useWords();
  const navigate = useNavigate();
  const { session, mandate, actFor, signOut } = useSitting();
  const tenantName = useTenantName(session.mandates);
  if (!session.signedIn) return <Link to="/enter">{words.frame.enter}</Link>;

  const labelOf = (one: Mandate) => `${tenantName(one)} (${words.roles[one.role]})`;
  return (
    <>
      {session.mandates.length > 1 && mandate !== null ? (
        <label>
          {words.frame.actsFor}{' '}
          <select
            className="select-native"
            value={nameOf(mandate)}
            onChange={({ target }) => {
              const next = session.mandates.find((one) => nameOf(one) === target.value);
              if (next === undefined) return;
              actFor(next);
              navigate('/');
            }}
          >
            {session.mandates.map((one) => (
              <option key={nameOf(one)} value={nameOf(one)}>
                {labelOf(one)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        mandate && (
          <span>
            {words.frame.actsFor} <strong>{tenantName(mandate)}</strong> ({words.roles[mandate.role]})
          </span>
        )
      )}
      {mandate?.role === 'COMMUNE_AGENT' && <Link to="/notices">{words.frame.mails}</Link>}
      <Button weight="quiet" onPress={() => void signOut()}>
        {words.frame.leave}
      </Button>
    </>
  );
}
