import type { KeptFile } from '../../graph/useUpload.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { FileField } from '../../kit/FileField.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import type { Body } from './consents.js';

/** An act as it is typed. */
export interface TypedAct {
  readonly body: Body;
  readonly reference: string;
  readonly decidedOn: string;
  readonly enforceableFrom: string;
  readonly file: KeptFile | null;
  /** A document is on its way: the word waits for it. */
  readonly going: boolean;
}

export const emptyAct: TypedAct = {
  body: 'EXECUTIVE',
  reference: '',
  decidedOn: '',
  enforceableFrom: '',
  file: null,
  going: false,
};

export const actInput = ({ body, reference, decidedOn, enforceableFrom, file }: TypedAct) => ({
  body,
  decidedOn,
  ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
  ...(enforceableFrom === '' ? {} : { enforceableFrom }),
  ...(file === null ? {} : { fileId: file.id }),
});

interface ActFieldsProps {
  readonly act: TypedAct;
  readonly onChange: (part: Partial<TypedAct>) => void;
  readonly hint?: string | undefined;
  readonly tried: boolean;
  readonly at: (field: string) => string | undefined;
}

/** The act by which a commune says its word: who decided, when, and from when it binds. */
export function ActFields({ act, onChange, hint, tried, at }: ActFieldsProps) {
  const words = useWords();
  return (
    <>
      <ChoiceField
        label={words.consents.body}
        {...(hint === undefined ? {} : { hint })}
        value={act.body}
        onChange={(body) => onChange({ body })}
        options={Object.entries(words.bodies).map(([key, label]) => ({ key: key as Body, label }))}
        error={at('body')}
      />
      <div className="form-pair">
        <TextField
          label={words.consents.decidedOn}
          kind="date"
          value={act.decidedOn}
          onChange={(decidedOn) => onChange({ decidedOn })}
          required
          error={tried && act.decidedOn === '' ? words.project.required : at('decidedOn')}
        />
        <TextField
          label={words.consents.enforceableFrom}
          hint={words.consents.enforceableHint}
          kind="date"
          value={act.enforceableFrom}
          onChange={(enforceableFrom) => onChange({ enforceableFrom })}
          error={at('enforceableFrom')}
        />
      </div>
      <TextField
        label={words.consents.reference}
        value={act.reference}
        onChange={(reference) => onChange({ reference })}
        error={at('reference')}
      />
      <FileField
        label={words.consents.document}
        hint={words.consents.documentHint}
        to="/files/commune/file"
        value={act.file}
        onChange={(file) => onChange({ file })}
        onGoing={(going) => onChange({ going })}
        error={at('fileId')}
      />
    </>
  );
}
