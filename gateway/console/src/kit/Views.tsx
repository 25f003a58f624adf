import { Link } from 'react-router';
import { useAddress } from './useAddress.js';

interface ViewsProps {
  readonly name: string;
  /** The address's part that holds the view. */
  readonly parameter?: string;
  readonly current: string;
  readonly of: readonly { readonly key: string; readonly label: string }[];
}

/** Ways of seeing one list; each is an address. */
export function Views({ name, parameter = 'view', current, of }: ViewsProps) {
  const address = useAddress();
  return (
    <nav className="no-print" aria-label={name}>
      <ul className="nav">
        {of.map(({ key, label }) => (
          <li key={key}>
            <Link to={address.with(parameter, key)} {...(key === current ? { 'aria-current': 'page' as const } : {})}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
