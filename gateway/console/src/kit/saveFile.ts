/** A file as the graph gives it. */
export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly contentBase64: string;
  readonly rows: number;
  /** False when there were more rows than a file holds. */
  readonly complete: boolean;
}

/** Leaves a file among the reader's downloads. */
export function saveFile({ fileName, mediaType, contentBase64 }: ExportedFile): void {
  const bytes = Uint8Array.from(atob(contentBase64), (letter) => letter.charCodeAt(0));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
