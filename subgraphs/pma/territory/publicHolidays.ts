/** Days of the year that are the same each year, as month and day. */
const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** Days after Easter Sunday: Easter Monday, Ascension Day, Whit Monday. */
const afterEaster = [1, 39, 50];

/**
 * The public holidays of a year in France, in their order (Code du travail L3133-1, eleven; two more in Alsace and
 * Moselle are not ours). Whit Monday is one of them, wherever an employer places its day of solidarity.
 */
export function publicHolidays(year: number): readonly string[] {
  const easter = easterSunday(year);
  const days = [
    ...fixed.map((day) => `${String(year).padStart(4, '0')}-${day}`),
    ...afterEaster.map((days) => {
      const moved = new Date(easter);
      moved.setUTCDate(moved.getUTCDate() + days);
      return moved.toISOString().slice(0, 10);
    }),
  ];
  // Ascension Day falls on 1 or 8 May in some years.
  return [...new Set(days)].sort();
}

/**
 * Easter Sunday of the Gregorian calendar, by the computation that Meeus gives (Astronomical Algorithms, chapter 8,
 * after Nature of 20 April 1876): no table, no exception.
 */
function easterSunday(year: number): Date {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moon + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const place = epact + weekday - 7 * late + 114;
  // Noon, as everywhere a day is computed: no time zone moves it.
  return new Date(Date.UTC(year, Math.floor(place / 31) - 1, (place % 31) + 1, 12));
}
