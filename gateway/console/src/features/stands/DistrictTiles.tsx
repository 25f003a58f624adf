import { Link } from 'react-router';
import { DataTable } from '../../kit/DataTable.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { VisitedDistrict } from './standsAnswer.js';
import { longestUnvisited, type VisitAge, visitAge, visitAges } from './visitAge.js';

interface DistrictTilesProps {
  readonly districts: readonly VisitedDistrict[];
  readonly total: number;
  /** Where the next stand should be. */
  readonly next: string | null;
  readonly today: string;
}

/**
 * Where one has been and where not, the longest unvisited first: a tile for each micro-district, all of one size, since
 * nobody gave their limits; the shade repeats what the tile says. The same as a table.
 */
export function DistrictTiles({ districts, total, next, today }: DistrictTilesProps) {
  const words = useWords();
  const formats = useFormats();
  const address = useAddress();
  const view = address.oneOf('districts', ['tiles', 'table']);
  const rows = [...districts].sort(longestUnvisited(formats.compare));
  const visited = ({ lastStandOn }: VisitedDistrict) =>
    lastStandOn === null ? words.stands.never : words.stands.lastOn(formats.date(lastStandOn));
  const nextWord = (district: VisitedDistrict) => district.id === next && `→ ${words.stands.nextHere}`;
  const toStand = (district: VisitedDistrict) => (
    <Link to={address.with('district', district.id)}>{district.name ?? words.answer.unknown}</Link>
  );
  return (
    <Section title={words.stands.districts}>
      <p className="quiet">{words.stands.schematic}</p>
      <Views
        name={words.stands.districtsView}
        parameter="districts"
        current={view}
        of={[
          { key: 'tiles', label: words.stands.asTiles },
          { key: 'table', label: words.stands.asTable },
        ]}
      />
      {view === 'tiles' ? (
        <>
          <ul className="tiles">
            {rows.map((district) => (
              <li key={district.id} className={`tile tile-${visitAge(district.lastStandOn, today)}`}>
                <strong>{toStand(district)}</strong>
                <span>{visited(district)}</span>
                {nextWord(district) && <em>{nextWord(district)}</em>}
              </li>
            ))}
          </ul>
          <ul className="legend">
            {visitAges.map((age: VisitAge) => (
              <li key={age}>
                <span className={`tile-sample tile-${age}`} aria-hidden="true" />
                {words.stands.visitAges[age]}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <DataTable
          caption={words.stands.districts}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { key: 'name', title: words.actions.microDistrict, cell: toStand },
            { key: 'last', title: words.stands.lastStand, cell: visited },
            {
              key: 'age',
              title: words.stands.sinceWhen,
              cell: (row) => words.stands.visitAges[visitAge(row.lastStandOn, today)],
            },
            { key: 'next', title: words.stands.next, cell: (row) => nextWord(row) || '–' },
          ]}
        />
      )}
      <Shown shown={rows.length} total={total} />
    </Section>
  );
}
