import { z } from 'zod';
import { isInsee, isSiren } from './officialCodes.js';
import { factKinds, findingProgresses, listeningScales, sinceMeanings } from './Territory.js';

/** The shapes of a territory file, element by element. Optional keys become null, so that readers have one case. */

const text = z.string().trim().min(1, 'expected a text that is not empty');
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
const bilingual = z.strictObject({ fr: text, en: text });

export const sirenSchema = z.string().refine(isSiren, 'expected a SIREN: nine digits that pass the Luhn check');
export const inseeSchema = z.string().refine(isInsee, 'expected the INSEE code of a commune');

/** A date cut at the precision its source gives, from the year to the day. */
function date(precisions: RegExp, expected: string) {
  return z.string().refine((value) => precisions.test(value) && isOnCalendar(value), `expected a date ${expected}`);
}
const day = date(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD');
const dayOrMonth = date(/^\d{4}-\d{2}(-\d{2})?$/, 'YYYY-MM or YYYY-MM-DD');
const dayMonthOrYear = date(/^\d{4}(-\d{2}){0,2}$/, 'YYYY, YYYY-MM or YYYY-MM-DD');

function isOnCalendar(value: string): boolean {
  const [year = '', month = '01', dayOfMonth = '01'] = value.split('-');
  const full = `${year}-${month}-${dayOfMonth}`;
  const parsed = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full);
}

export const sourceSchema = z.strictObject({
  id: slug,
  title: text,
  publisher: text,
  publishedOn: dayMonthOrYear.nullable().default(null),
  version: text.nullable().default(null),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  licence: text.nullable().default(null),
});

export const poleSchema = z.strictObject({ siren: sirenSchema, name: text, shortName: text });

/** The legal kind and the communes come from the national list, by the SIREN. */
export const agglomerationSchema = z.strictObject({ siren: sirenSchema, name: text, shortName: text });

const membership = {
  siren: sirenSchema,
  since: day,
  sinceMeaning: z.enum(sinceMeanings),
  source: slug,
};

/** An agglomeration is named once, in its own list. */
export const poleMemberSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...membership, kind: z.literal('AGGLOMERATION') }),
  z.strictObject({ ...membership, kind: z.enum(['DEPARTMENT', 'REGION', 'OTHER']), name: text }),
]);

/** `file` is relative to the territory file. */
export const geographyReferenceSchema = z.strictObject({ file: text, source: slug });

export const factSchema = z
  .strictObject({
    id: slug,
    subject: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('COMMUNE'), code: inseeSchema }),
      z.strictObject({ kind: z.enum(['AGGLOMERATION', 'POLE']), code: sirenSchema }),
    ]),
    kind: z.enum(factKinds),
    title: bilingual.nullable().default(null),
    statement: bilingual,
    value: z.number().nonnegative().nullable().default(null),
    unit: text.nullable().default(null),
    approximate: z.boolean().default(false),
    asOf: dayOrMonth,
    source: slug,
    /** Of a contract: with whom, and the communes it names as its pilots. */
    partner: text.nullable().default(null),
    pilotCommunes: z.array(inseeSchema).default([]),
  })
  .refine((fact) => (fact.value === null) === (fact.unit === null), 'a value and its unit go together');

const findingSchema = z.strictObject({
  scale: z.enum(listeningScales),
  topic: text,
  finding: text,
  progress: z.enum(findingProgresses).nullable().default(null),
});

export const listeningRoundSchema = z
  .strictObject({
    commune: inseeSchema,
    held: dayMonthOrYear,
    scales: z.array(z.enum(listeningScales)).min(1),
    summary: text,
    complete: z.boolean().default(true),
    findings: z.array(findingSchema),
    source: slug,
  })
  .refine(
    ({ scales, findings }) => findings.every(({ scale }) => scales.includes(scale)),
    'a finding is about a scale that took part',
  );

export type PoleMemberEntry = z.infer<typeof poleMemberSchema>;
export type FactEntry = z.infer<typeof factSchema>;
export type ListeningRoundEntry = z.infer<typeof listeningRoundSchema>;
