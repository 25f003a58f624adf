import { DataTable } from '../../kit/DataTable.js';
import { Tag } from '../../kit/Tag.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Takeover } from './whatIf.js';

/** What each takeover that is tried asks of the other post: room month by month, skills, and agreements to come by. */
export function Takeovers({ of }: { of: readonly Takeover[] }) {
  const words = useWords();
  const its = usePlacingWords().tries.takeovers;
  const formats = useFormats();
  const { unknown } = words.answer;
  return (
    <>
      {of.map(({ allocation, technician, from, until, months, lackingSkills, chain }) => (
        <div key={`${allocation?.id} ${technician?.id}`} className="stack stack-tight">
          <h3>{its.title(allocation?.reference ?? unknown, technician?.function ?? technician?.code ?? unknown)}</h3>
          <p className="quiet">{its.lasts(formats.date(from), formats.date(until))}</p>
          <DataTable
            caption={its.caption}
            rows={months}
            keyOf={({ month }) => month}
            columns={[
              { key: 'month', title: its.month, cell: ({ month }) => formats.month(month) },
              { key: 'taken', title: its.taken, numeric: true, cell: ({ halfDays }) => formats.number(halfDays) },
              { key: 'free', title: its.free, numeric: true, cell: (one) => formats.number(one.free) },
              {
                key: 'left',
                title: its.left,
                cell: ({ left, lacking }) => (
                  <Tag sign={lacking > 0 ? '▲' : '✓'} tone={lacking > 0 ? 'brick' : 'heap'}>
                    {lacking > 0 ? its.lacking(lacking) : its.leaves(left)}
                  </Tag>
                ),
              },
            ]}
          />
          <ul className="bullets">
            {lackingSkills.length === 0 && <li>{its.skilled}</li>}
            {lackingSkills.map(({ code, label, wanted, held, asked }) => (
              <li key={code}>
                {its.lacks(
                  label ?? code,
                  words.skillLevels[wanted],
                  held === null ? null : words.skillLevels[held],
                  asked,
                )}
              </li>
            ))}
            <li>
              {chain.brokenFrom === null ? its.carried : its.notCarried(formats.date(chain.brokenFrom))}
              {chain.brokenFrom !== null && (
                <ul>
                  {chain.links
                    .filter(({ state }) => state !== 'HOLDS')
                    .map((link) => (
                      <li key={`${link.from.code} ${link.to.code}`}>
                        {its.link(
                          link.from.name ?? link.from.code,
                          link.to.name ?? link.to.code,
                          its.linkStates[link.state],
                          link.article,
                        )}
                      </li>
                    ))}
                </ul>
              )}
            </li>
            <li>{its.agreement}</li>
          </ul>
        </div>
      ))}
    </>
  );
}
