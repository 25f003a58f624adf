import { Cartogram } from '../../kit/Cartogram.js';
import { useFormats } from '../../words/Words.js';
import { useSpreadWords } from './words.js';

export interface PlacedCommune {
  readonly insee: string;
  readonly name: string | null;
  readonly population: number | null;
  readonly centroid: { readonly longitude: number; readonly latitude: number } | null;
}

interface SpreadMapProps {
  readonly communes: readonly PlacedCommune[];
  /** Whose practices are followed; empty for everybody's. */
  readonly pilots: ReadonlySet<string>;
  readonly adopters: ReadonlySet<string>;
  readonly text: string;
}

/** Where practices come from, where they had been taken up by then, and where not yet. */
export function SpreadMap({ communes, pilots, adopters, text }: SpreadMapProps) {
  const its = useSpreadWords();
  const formats = useFormats();
  const groupOf = (insee: string) => (pilots.has(insee) ? 0 : adopters.has(insee) ? 1 : 2);
  const counted = (name: string, group: number) =>
    its.groupCount(name, formats.number(communes.filter(({ insee }) => groupOf(insee) === group).length));
  return (
    <Cartogram
      communes={communes.flatMap(({ insee, name, population, centroid }) =>
        centroid === null
          ? []
          : [
              {
                insee,
                name: name ?? insee,
                population,
                place: centroid,
                group: groupOf(insee),
                active: adopters.has(insee),
              },
            ],
      )}
      groups={[
        { name: its.groups.pilot, counted: counted(its.groups.pilot, 0), ground: 2 },
        { name: its.groups.taken, counted: counted(its.groups.taken, 1), ground: 1 },
        { name: its.groups.notYet, counted: counted(its.groups.notYet, 2), ground: null },
      ]}
      words={{
        name: its.mapName,
        unknownGroup: its.groups.notYet,
        inhabitants: its.inhabitants,
        dot: its.dot,
        text,
      }}
    />
  );
}
