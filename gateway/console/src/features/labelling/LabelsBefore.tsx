import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { Section } from '../../kit/Section.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { ImportedLabel, OwnFile } from './labellingFile.js';
import takeUpLabel from './TakeUpLabel.graphql?raw';
import { useLabellingWords } from './words.js';

interface TakeUpProps {
  readonly file: OwnFile;
  readonly label: ImportedLabel;
  readonly onDone: () => void;
}

function TakeUp({ file, label, onDone }: TakeUpProps) {
  const its = useLabellingWords();
  const form = useForm({
    operation: takeUpLabel,
    start: {},
    input: () => ({ id: file.id, expectedVersion: file.version, factId: label.id }),
    onDone,
    onStale: onDone,
  });
  return (
    <Fold title={its.takeUp}>
      <CommandForm form={form} submitLabel={its.takeUpNow} before={its.takeUpBefore}>
        {null}
      </CommandForm>
    </Fold>
  );
}

const awaiting: readonly string[] = ['RECEIVED', 'ADMISSIBLE', 'UNDER_REVIEW'];

/** Labels given before this application that may be this project's; one is taken up where the file awaits its answer. */
export function LabelsBefore({ file, onDone }: { file: OwnFile; onDone: () => void }) {
  const words = useWords();
  const its = useLabellingWords();
  const formats = useFormats();
  const awaits = file.state !== null && awaiting.includes(file.state);
  const shown = (file.importedLabels ?? []).filter(({ entityId }) => awaits || entityId === file.id);
  if (shown.length === 0) return null;
  return (
    <Section title={awaits ? its.labelsBefore : its.labelTaken}>
      {awaits && <p className="prose">{its.labelsBeforeLede}</p>}
      <ul className="list">
        {shown.map((label) => (
          <li key={label.id}>
            <span className="list-title">{label.title ?? words.answer.unknown}</span>
            <span className="quiet">
              {its.labelBefore(
                label.since === null ? words.answer.unknown : formats.date(label.since),
                label.until === null ? null : formats.date(label.until),
              )}
            </span>
            <span className="quiet">{label.source ?? its.withoutSource}</span>
            {awaits && <TakeUp file={file} label={label} onDone={onDone} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
