import { Button } from '../../kit/Button.js';
import { CheckField } from '../../kit/CheckField.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { centsOf } from '../../kit/centsOf.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import type { FundingLine } from '../../kit/FundingFigures.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';

/** One line of the plan as it is typed. */
export interface TypedLine {
  readonly key: number;
  readonly id: string | null;
  readonly kind: NonNullable<FundingLine['kind']>;
  readonly scheme: FundingLine['scheme'];
  readonly source: string;
  readonly label: string;
  readonly euros: string;
  readonly status: NonNullable<FundingLine['status']>;
  readonly deadline: string;
  readonly isPublic: boolean;
}

const optionsOf = <Key extends string>(labels: Record<Key, string>) =>
  Object.entries(labels).map(([key, label]) => ({ key: key as Key, label: label as string }));

type Scheme = NonNullable<FundingLine['scheme']>;

/** The schemes of each kind of source that have some. */
export const schemesOf: Partial<Record<TypedLine['kind'], readonly Scheme[]>> = {
  STATE: ['DETR', 'DSIL', 'FONDS_VERT', 'ADEME'],
  EUROPE: ['FEDER', 'LEADER'],
};
const otherScheme = 'OTHER';

interface FundingLineFieldsProps {
  readonly line: TypedLine;
  readonly number: number;
  readonly tried: boolean;
  readonly onChange: (part: Partial<TypedLine>) => void;
  readonly onRemove: () => void;
}

/** Who else pays: the source, how much, and how far the request is. */
export function FundingLineFields({ line, number, tried, onChange, onRemove }: FundingLineFieldsProps) {
  const words = useWords();
  const cents = centsOf(line.euros);
  const schemes = schemesOf[line.kind];
  return (
    <FieldGroup label={words.funding.line(number)}>
      <div className="form-pair">
        <ChoiceField
          label={words.funding.kind}
          value={line.kind}
          onChange={(kind) => onChange({ kind })}
          options={optionsOf(words.fundingKinds)}
        />
        <TextField
          label={words.funding.source}
          value={line.source}
          onChange={(source) => onChange({ source })}
          required
          error={tried && line.source.trim() === '' ? words.project.required : undefined}
        />
        <TextField
          label={words.funding.amount}
          value={line.euros}
          onChange={(euros) => onChange({ euros })}
          numeric
          required
          error={tried && (cents === undefined || cents === null) ? words.project.wrongNumber : undefined}
        />
        <ChoiceField
          label={words.funding.status}
          value={line.status}
          onChange={(status) => onChange({ status })}
          options={optionsOf(words.fundingStatuses)}
        />
        {schemes && (
          <ChoiceField
            label={words.funding.knownScheme}
            value={line.scheme !== null && schemes.includes(line.scheme) ? line.scheme : otherScheme}
            onChange={(key) => onChange({ scheme: schemes.find((scheme) => scheme === key) ?? null })}
            options={[
              ...schemes.map((key) => ({ key: key as string, label: words.fundingSchemes[key] })),
              { key: otherScheme, label: words.fundingKinds.OTHER },
            ]}
          />
        )}
        <TextField label={words.funding.scheme} value={line.label} onChange={(label) => onChange({ label })} />
        <TextField
          label={words.funding.deadline}
          kind="date"
          value={line.deadline}
          onChange={(deadline) => onChange({ deadline })}
        />
      </div>
      {line.kind === 'OTHER' && (
        <CheckField
          label={words.funding.isPublic}
          value={line.isPublic}
          onChange={(isPublic) => onChange({ isPublic })}
        />
      )}
      <p>
        <Button weight="quiet" onPress={onRemove}>
          {words.funding.removeLine(number)}
        </Button>
      </p>
    </FieldGroup>
  );
}
