import { addDays } from '@concord/domain/day';
import type { Day } from '@concord/domain/ids';

const DAILY_UP_TO = 31;
const WEEKLY_UP_TO = 731;

/** The days of a trend, first to last: both ends, and between them every day, every week back from the end, or every first of a month. */
export function trendDays(from: Day, asOf: Day): readonly Day[] {
  const length = Math.round((Date.parse(asOf) - Date.parse(from)) / 86_400_000);
  if (length > WEEKLY_UP_TO) return [from, ...monthsBetween(from, asOf), asOf];
  const step = length <= DAILY_UP_TO ? 1 : 7;
  const days: Day[] = [];
  for (let day = asOf; day > from; day = addDays(day, -step)) days.push(day);
  return [from, ...days.reverse()];
}

function monthsBetween(from: Day, asOf: Day): Day[] {
  const months: Day[] = [];
  for (let day = nextMonth(from); day < asOf; day = nextMonth(day)) months.push(day);
  return months;
}

function nextMonth(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)).toISOString().slice(0, 10);
}
