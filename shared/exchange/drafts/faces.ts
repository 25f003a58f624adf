import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inWinAnsi } from './winAnsi.js';

type Pdf = PDFKit.PDFDocument;
/** How a text stands out: the name under which a document knows the face. */
export type Face = 'plain' | 'bold' | 'italic';

const files: Readonly<Record<Face, string>> = { plain: '400-normal', bold: '700-normal', italic: '400-italic' };
const standard: Readonly<Record<Face, string>> = {
  plain: 'Helvetica',
  bold: 'Helvetica-Bold',
  italic: 'Helvetica-Oblique',
};
const faces = Object.keys(files) as Face[];

/**
 * The faces' files, read once. Each document opens them for itself: the package remembers of a letter what it was first
 * asked for as, and the ı within one document's î would be no letter in the next one.
 */
const read = new Map<string, Buffer>();

/** What is used of the package's own way of writing one run, which its types do not name. */
interface Inside {
  _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } };
  _fragment(text: string, x: number, y: number, options: object): void;
}

/**
 * Gives a document its three faces, kept within the file: Atkinson Hyperlegible, for every reader. Its package has it in
 * two parts, French and the rest of Latin: each run of a text is measured and written in the part that has its letters.
 * Where the package is not installed the faces are PDF's own, which know the letters of Western Europe alone.
 * @returns whether the faces have a letter, by its code point
 */
export function openFaces(pdf: Pdf): (code: number) => boolean {
  if (fileOf('latin', 'plain') === null) {
    for (const face of faces) pdf.registerFont(face, standard[face]);
    return inWinAnsi;
  }
  const inside = pdf as unknown as Inside;
  const opened = (part: string, face: Face) => {
    const name = part === 'latin' ? face : `${face} ${part}`;
    const file = read.get(name) ?? readFileSync(fileOf(part, face) ?? '');
    read.set(name, file);
    pdf.registerFont(name, file);
    pdf.font(name);
    return inside._font;
  };
  const rest = new Map(faces.map((face) => [opened('latin', face), opened('latin-ext', face)]));
  pdf.font('plain');
  const first = inside._font;
  writeInRuns(pdf, inside, rest);
  return (code) => first.font.hasGlyphForCodePoint(code) || rest.get(first)?.font.hasGlyphForCodePoint(code) === true;
}

/** From now on a text is measured and written run by run, each in the part of its face that has its letters. */
function writeInRuns(pdf: Pdf, inside: Inside, rest: ReadonlyMap<Inside['_font'], Inside['_font']>): void {
  const widthOf = pdf.widthOfString.bind(pdf);
  const write = inside._fragment.bind(pdf);
  const inRuns = (text: string, each: (run: string) => void) => {
    const french = inside._font;
    const other = rest.get(french);
    let run = '';
    const end = () => {
      if (run !== '') each(run);
      run = '';
    };
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      const its = other !== undefined && !french.font.hasGlyphForCodePoint(code) ? other : french;
      if (its !== inside._font) {
        end();
        inside._font = its;
      }
      run += letter;
    }
    end();
    inside._font = french;
  };
  pdf.widthOfString = (text, options) => {
    let width = 0;
    inRuns(text, (run) => {
      width += widthOf(run, options);
    });
    return width;
  };
  inside._fragment = (text, x, y, options) => {
    let at = x;
    inRuns(text, (run) => {
      write(run, at, y, options);
      at += widthOf(run, options);
    });
  };
}

/** A part of a face; null where the package is not installed. */
function fileOf(part: string, face: Face): string | null {
  try {
    const address = `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-${part}-${files[face]}.woff`;
    return fileURLToPath(import.meta.resolve(address));
  } catch {
    return null;
  }
}
