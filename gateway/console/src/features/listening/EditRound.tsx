import { EditForm } from '../../kit/EditForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useFormats, useWords } from '../../words/Words.js';
import { RoundFields } from './RoundFields.js';
import { findingsOf, findingToType, missingIn, type RoundDraft } from './roundDraft.js';
import type { RoundFile } from './roundFile.js';
import updateListeningRound from './UpdateListeningRound.graphql?raw';
import { useListeningWords } from './words.js';

type OwnRound = RoundFile & { readonly version: number };
type Draft = RoundDraft & { readonly visibility: string };

const draftOf = ({ scales, summary, findings, visibility }: OwnRound): Draft => ({
  scales: scales ?? [],
  summary: summary ?? '',
  findings: (findings ?? []).map(findingToType),
  visibility: visibility ?? 'PRIVATE',
});

/** Corrects what a round says, or shows it to others; its day stays, as others are read beside it. */
export function EditRound({ round, onDone }: { round: OwnRound; onDone: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const its = useListeningWords();
  const inWords = (draft: Draft, field: keyof Draft): string => {
    if (field === 'scales') return formats.list(draft.scales.map((scale) => its.scales[scale]));
    if (field === 'findings') return draft.findings.map(({ topic, finding }) => its.told(topic, finding)).join('\n');
    if (field === 'visibility') return words.visibilities[draft.visibility as keyof typeof words.visibilities];
    return draft.summary;
  };
  return (
    <EditForm
      title={its.edit}
      operation={updateListeningRound}
      row={round}
      draftOf={draftOf}
      wrong={(draft) => missingIn(draft, its)}
      labels={its.fields}
      show={inWords}
      input={(draft, changed) =>
        Object.fromEntries(
          changed.map((field) => [field, field === 'findings' ? findingsOf(draft.findings) : draft[field]]),
        )
      }
      onDone={onDone}
    >
      {(form) => (
        <>
          <p className="quiet">{its.dayStays}</p>
          <VisibilityField {...form.choice('visibility')} />
          <RoundFields form={form} />
        </>
      )}
    </EditForm>
  );
}
