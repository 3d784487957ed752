import type { Tone } from '@concord/ui/tone';
import { formatRelativeDay } from '@concord/i18n/format';

/** How urgent a due date is, in words and tone. Days are calendar days, `YYYY-MM-DD`. */
export function dueBadge(dueOn: string, day: string): { text: string; tone: Tone } {
  const tone = dueOn < day ? 'bad' : dueOn === day ? 'warn' : 'neutral';
  return { text: formatRelativeDay(dueOn, day), tone };
}
