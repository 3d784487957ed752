/** What a colour says. `accent` only marks what is chosen or can be pressed. */
export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'info';

/** Text on its own soft ground, AA in light and dark. */
export const softTone: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent-text',
  good: 'bg-good-soft text-good-text',
  warn: 'bg-warn-soft text-warn-text',
  bad: 'bg-bad-soft text-bad-text',
  info: 'bg-info-soft text-info-text',
};

/** Filled shapes without text: bars, dots. */
export const solidTone: Record<Tone, string> = {
  neutral: 'bg-line-strong',
  accent: 'bg-accent',
  good: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-bad',
  info: 'bg-info',
};
