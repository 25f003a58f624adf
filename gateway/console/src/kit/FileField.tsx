import { useEffect, useId, useRef } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { type KeptFile, useUpload } from '../graph/useUpload.js';
import { useFormats, useWords } from '../words/Words.js';
import { Button } from './Button.js';

interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Where it goes, such as "/files/commune/file". */
  readonly to: string;
  readonly value: KeptFile | null;
  readonly onChange: (file: KeptFile | null) => void;
  /** Told while a file goes: what refers to it waits. */
  readonly onGoing: (going: boolean) => void;
  readonly error?: string | undefined;
}

/** A PDF, sent as soon as it is chosen: how far it is, that it is kept, or plainly why not. */
export function FileField({ label, hint, to, value, onChange, onGoing, error }: FileFieldProps) {
  const words = useWords();
  const formats = useFormats();
  const { upload, send, forget } = useUpload(to);
  const id = useId();
  const told = useRef({ onChange, onGoing });
  told.current = { onChange, onGoing };
  const going = upload.state === 'GOING';
  useEffect(() => told.current.onGoing(going), [going]);
  useEffect(() => {
    if (upload.state === 'KEPT') told.current.onChange(upload.file);
  }, [upload]);

  const remove = () => {
    forget();
    onChange(null);
  };
  const choose = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file === undefined) return;
    onChange(null);
    send(file);
  };
  const refusal = upload.state === 'REFUSED' ? words.files.refused(upload.name, upload.message) : error;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would make of one field a group of several.
    <div className="field" role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`}>
      <span className="field-label" id={`${id}-label`}>
        {label}
      </span>
      <span className="field-hint" id={`${id}-hint`}>
        {hint}
      </span>
      <span className="row">
        <FileTrigger acceptedFileTypes={['application/pdf', '.pdf']} onSelect={choose}>
          <Button weight="second" disabled={going}>
            {value === null ? words.files.choose : words.files.chooseAnother}
          </Button>
        </FileTrigger>
        {(going || value !== null) && (
          <Button weight="quiet" onPress={remove}>
            {going ? words.files.stop : words.files.leaveOut}
          </Button>
        )}
      </span>
      <span role="status">
        {going && (
          <>
            <progress value={upload.share} max={1} aria-label={words.files.going(upload.name)} />{' '}
            {upload.share < 1 ? words.files.goingAt(upload.name, formats.percent(upload.share)) : words.files.checking}
          </>
        )}
        {value !== null && <span>✓ {words.files.kept(value.name)}</span>}
      </span>
      {refusal !== undefined && (
        <span className="field-error" role="alert">
          {refusal}
        </span>
      )}
    </div>
  );
}
