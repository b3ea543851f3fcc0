import { awaitedYear, calendarOf } from '../domain/time/calendar-year.ts';
import { readCalendarSettings } from '../env.ts';
import { readYears } from '../platform/calendar-files.ts';
import { systemClock } from '../platform/clock.ts';

// npm run calendar:check    reads the calendar as `npm start` would, and says what is known, wrong or missing

const settings = readCalendarSettings();
if ('problems' in settings) {
  console.error(settings.problems.map((problem) => `✗ ${problem}`).join('\n'));
  process.exit(1);
}

const { years, findings } = await readYears(settings.calendar);
for (const { year, holidays, makeUpWorkdays, from } of years.slice(-3)) {
  console.log(`${year}: ${holidays.length} days off, ${makeUpWorkdays.length} make-up days (${from})`);
}
for (const { from, sentence, certain } of findings) console.log(`${certain ? '✗' : '!'} ${from}: ${sentence}`);

const awaited = awaitedYear(calendarOf(settings.calendar, years), systemClock().now());
if (awaited !== null) {
  console.log(`! ${awaited} is not announced: until there is a ${awaited}.json, only its weekends are off.`);
}
const isSound = findings.length === 0 && awaited === null;
if (isSound) console.log('Nothing is wrong or missing.');
process.exitCode = findings.some(({ certain }) => certain) ? 1 : 0;
