import { DataTable } from '../../kit/DataTable.js';
import { Section } from '../../kit/Section.js';
import { useFormats } from '../../words/Words.js';
import type { Counts } from './initiativeAnswer.js';
import { useInitiativeWords } from './words.js';

/** The same counts by size of commune: bands, never a ranking. */
export function BySize({ counts }: { counts: Counts }) {
  const its = useInitiativeWords();
  const formats = useFormats();
  return (
    <Section title={its.bySize}>
      <DataTable
        caption={its.bySizeCaption}
        rows={counts.bySize}
        keyOf={({ band }) => band}
        columns={[
          { key: 'band', title: its.size, cell: ({ band }) => its.bands[band] },
          { key: 'really', title: its.levelsMany.REALLY, numeric: true, cell: ({ really }) => formats.number(really) },
          {
            key: 'nominally',
            title: its.levelsMany.NOMINALLY,
            numeric: true,
            cell: ({ nominally }) => formats.number(nominally),
          },
          { key: 'not', title: its.levelsMany.NOT, numeric: true, cell: ({ not }) => formats.number(not) },
          {
            key: 'n',
            title: its.members,
            cell: ({ n, significant }) => (
              <>
                {formats.number(n)} {!significant && <span className="quiet">{its.fewMembers}</span>}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
