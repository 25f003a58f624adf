export type Language = 'fr' | 'en';

const regions: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** How numbers, money and dates are written in a language. Dates come as ISO text and are read as calendar days, in no time zone. */
export function formatsOf(language: Language) {
  const region = regions[language];
  const number = new Intl.NumberFormat(region);
  const decimal = new Intl.NumberFormat(region, { maximumFractionDigits: 1 });
  const hundredths = new Intl.NumberFormat(region, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 0 });
  const euros = new Intl.NumberFormat(region, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const exactEuros = new Intl.NumberFormat(region, { style: 'currency', currency: 'EUR' });
  const date = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'long', year: 'numeric' });
  const month = new Intl.DateTimeFormat(region, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonth = new Intl.DateTimeFormat(region, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  // French writes the first of a month as an ordinal: 1er janvier.
  const ordinal = (text: string) => (language === 'fr' ? text.replace(/^1 /, '1er ') : text);
  const list = new Intl.ListFormat(region, { type: 'conjunction' });
  const collator = new Intl.Collator(region);
  return {
    number: (value: number) => number.format(value),
    decimal: (value: number) => decimal.format(value),
    hundredths: (value: number) => hundredths.format(value),
    /** @param share 0 to 1 */
    percent: (share: number) => percent.format(share),
    /** @param cents integer cents */
    euros: (cents: number) => euros.format(cents / 100),
    /** To the cent. @param cents integer cents */
    exactEuros: (cents: number) => exactEuros.format(cents / 100),
    /** @param day 2027-03-14, or an instant; a year alone or a month is written as it is */
    date: (day: string) => {
      if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return ordinal(date.format(new Date(`${day}T00:00:00Z`)));
      if (/^\d{4}-\d{2}$/.test(day)) return month.format(new Date(`${day}-01T00:00:00Z`));
      return day.includes('T') ? ordinal(instant.format(new Date(day))) : day;
    },
    /** @param value 2027-03 */
    month: (value: string) => month.format(new Date(`${value}-01T00:00:00Z`)),
    shortMonth: (value: string) => shortMonth.format(new Date(`${value}-01T00:00:00Z`)),
    list: (items: readonly string[]) => list.format(items),
    compare: collator.compare,
  };
}

export type Formats = ReturnType<typeof formatsOf>;
