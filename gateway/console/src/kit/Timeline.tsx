import type { Scale } from '../session/session.js';
import type { Catalogue } from '../words/fr.js';
import { useFormats, useWords } from '../words/Words.js';
import { Empty } from './Empty.js';
import { ScaleName } from './ScaleName.js';
import { Section } from './Section.js';

export interface TimelineEntry {
  readonly at: string;
  readonly scale: 'COMMUNE' | 'AGGLOMERATION' | 'POLE';
  readonly what: keyof Catalogue['timelineEvents'];
  readonly detail: string | null;
}

const scales: Record<TimelineEntry['scale'], Scale> = { COMMUNE: 'commune', AGGLOMERATION: 'call', POLE: 'pma' };

/** What each scale did and answered, in one order. The commune keeps it, so it stays when another scale is silent. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] | null }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <Section title={words.carrying.story}>
      {(entries === null || entries.length === 0) && (
        <Empty>{entries === null ? words.answer.unknown : words.carrying.noStory}</Empty>
      )}
      <ol className="list">
        {entries?.map((entry) => (
          <li key={`${entry.at} ${entry.what} ${entry.detail}`}>
            <span className="row">
              <span className="quiet">{formats.date(entry.at)}</span>
              <ScaleName scale={scales[entry.scale]} />
              <span>{words.timelineEvents[entry.what]}</span>
            </span>
            {entry.detail && <span className="prose">{entry.detail}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
