import { Link } from 'react-router';
import { DataTable } from '../../kit/DataTable.js';
import { Notice } from '../../kit/Notice.js';
import { Section } from '../../kit/Section.js';
import { Tag } from '../../kit/Tag.js';
import { useAddress } from '../../kit/useAddress.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Chain, ChainLink } from './allocationFile.js';

const looks = {
  HOLDS: ['✓', 'heap'],
  MISSING: ['✕', 'brick'],
  EXPIRED: ['○', 'brick'],
  FUTURE: ['◔', 'sand'],
} as const;

/** The chain over the whole period as intervals; a day of each opens its links. */
export function ChainDays({ chain }: { chain: Chain | null }) {
  const words = useWords();
  const its = usePlacingWords().allocations;
  const formats = useFormats();
  const address = useAddress();
  return (
    <Section title={its.chain}>
      {chain === null ? (
        <p>{words.answer.unknown}</p>
      ) : (
        <>
          {chain.soonBroken && <Notice>{its.soonBroken}</Notice>}
          <h3>{its.chainDays}</h3>
          <ul className="list">
            {chain.intervals.map(({ from, until, complete }) => (
              <li key={from}>
                <span className="row">
                  <Tag sign={complete ? '✓' : '✕'} tone={complete ? 'heap' : 'brick'}>
                    {complete ? its.complete : its.incomplete}
                  </Tag>
                  <span>{its.chainOf(formats.date(from), formats.date(until))}</span>
                </span>
                <Link to={address.with('on', from)} preventScrollReset>
                  {its.lookAt(formats.date(from))}
                </Link>
              </li>
            ))}
          </ul>
          <Links chain={chain} />
        </>
      )}
    </Section>
  );
}

function Links({ chain }: { chain: Chain }) {
  const its = usePlacingWords().allocations;
  const formats = useFormats();
  const named = ({ name, code }: ChainLink['from']) => name ?? code;
  return (
    <DataTable
      caption={its.links(formats.date(chain.on))}
      rows={chain.links}
      keyOf={({ from, to }) => `${from.code} ${to.code}`}
      file={{
        name: `${its.chainFile}-${chain.on}`,
        columns: [
          { title: its.link, cell: ({ from, to }) => its.linkOf(named(from), named(to)) },
          { title: its.linkState, cell: ({ state }) => its.linkStates[state] },
          { title: its.article, cell: ({ article }) => article },
        ],
      }}
      columns={[
        { key: 'link', title: its.link, cell: ({ from, to }) => its.linkOf(named(from), named(to)) },
        {
          key: 'state',
          title: its.linkState,
          cell: ({ state }) => {
            const [sign, tone] = looks[state];
            return (
              <Tag sign={sign} tone={tone}>
                {its.linkStates[state]}
              </Tag>
            );
          },
        },
        { key: 'article', title: its.article, cell: ({ article }) => article },
        {
          key: 'agreement',
          title: its.agreementColumn,
          cell: ({ agreement }) =>
            agreement ? <Link to={`/agreements/${agreement.id}`}>{its.openAgreement}</Link> : its.noLink,
        },
      ]}
    />
  );
}
