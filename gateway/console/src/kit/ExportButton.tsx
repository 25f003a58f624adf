import { FileButton } from './FileButton.js';

/** The lists that the graph gives as files, by their fields, each with the types of its filter and order. */
const fields = {
  actionsExport: ['ActionFilter', 'ActionSort'],
  contractsExport: ['ContractFilter', 'ContractSort'],
  needsExport: ['ProjectFilter', 'ProjectSort'],
  projectsExport: ['ProjectFilter', 'ProjectSort'],
  standsExport: ['MeetingFilter', 'MeetingSort'],
  heardNeedsExport: ['HeardNeedFilter', 'HeardNeedSort'],
  consentsExport: ['ConsentFilter', 'ConsentSort'],
} as const;
export type ExportField = keyof typeof fields;

interface ExportButtonProps {
  readonly field: ExportField;
  readonly format?: 'CSV' | 'JSON';
  /** Exactly the list in sight: what narrows it, and its order. */
  readonly filter?: object;
  readonly sort?: object;
  /** What the button says; "Télécharger (CSV)" unless told. */
  readonly children?: string;
}

/** A whole list as a file, as it is filtered and ordered here; an import reads it back. */
export function ExportButton({ field, format = 'CSV', filter, sort, children }: ExportButtonProps) {
  const [filterType, sortType] = fields[field];
  const operation = `query Export($filter: ${filterType}, $sort: ${sortType}, $format: ExchangeFormat!) {
    file: ${field}(filter: $filter, sort: $sort, format: $format) { fileName mediaType contentBase64 rows complete } }`;
  return (
    <FileButton operation={operation} variables={{ format, filter: filter ?? null, sort: sort ?? null }}>
      {children}
    </FileButton>
  );
}
