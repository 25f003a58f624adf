import { Link, useNavigate } from 'react-router';
import { Button } from '../kit/Button.js';
import { keepsQuestions } from '../session/keepsQuestions.js';
import { nameOf, useSitting } from '../session/SessionProvider.js';
import type { Mandate } from '../session/session.js';
import { mayLeave } from '../session/unsaved.js';
import { useTenantName } from '../session/useTenantName.js';
import { useWords } from '../words/Words.js';

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

  const roleOf = (one: Mandate) =>
    one.delegation === undefined ? words.roles[one.role] : words.frame.byDelegation(words.roles[one.role]);
  const labelOf = (one: Mandate) => `${tenantName(one)} (${roleOf(one)})`;
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
              if (next === undefined || !mayLeave(words.frame.leavingUnsaved)) return;
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
            {words.frame.actsFor} <strong>{tenantName(mandate)}</strong> ({roleOf(mandate)})
          </span>
        )
      )}
      {mandate !== null && mandate.role !== 'ANALYST' && mandate.role !== 'TECHNICIAN' && (
        <Link to="/mandates">{words.frame.mandates}</Link>
      )}
      {keepsQuestions(mandate) && <Link to="/notices">{words.frame.mails}</Link>}
      <Button weight="quiet" onPress={() => void signOut()}>
        {words.frame.leave}
      </Button>
    </>
  );
}
