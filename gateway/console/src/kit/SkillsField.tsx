import { useWords } from '../words/Words.js';
import { ChoiceField, optionsOf } from './ChoiceField.js';
import { RowsField } from './RowsField.js';

interface SkillRow {
  readonly skill: string;
  readonly level: string;
}

interface SkillsFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly rows: readonly SkillRow[];
  readonly onChange: (rows: readonly SkillRow[]) => void;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly its: {
    readonly skill: string;
    readonly level: string;
    readonly addSkill: string;
    readonly removeSkill: (n: number) => string;
  };
}

/** What a post masters, and how well: a skill a row. */
export function SkillsField({ label, hint, error, rows, onChange, options, its }: SkillsFieldProps) {
  const words = useWords();
  return (
    <RowsField
      label={label}
      hint={hint}
      error={error}
      rows={rows}
      onChange={onChange}
      empty={{ skill: '', level: 'PRACTISES' }}
      addLabel={its.addSkill}
      removeLabel={its.removeSkill}
    >
      {(row, change) => (
        <>
          <ChoiceField
            label={its.skill}
            placeholder={words.project.chooseKind}
            options={options}
            value={row.skill === '' ? null : row.skill}
            onChange={(skill) => change({ skill })}
          />
          <ChoiceField
            label={its.level}
            options={optionsOf(words.skillLevels)}
            value={row.level}
            onChange={(level) => change({ level })}
          />
        </>
      )}
    </RowsField>
  );
}
