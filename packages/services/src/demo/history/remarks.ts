import type { ActionStep } from '@concord/domain/action';

/** What auditors of the demo brand note beside a miss, in their own language. */
export const NOTES: Readonly<Record<string, readonly string[]>> & { readonly en: readonly string[] } = {
  en: ['Raised with the shift lead at once.', 'Better than last time, not there yet.', 'Same as on the last visit.'],
  de: [
    'Sofort mit der Schichtleitung besprochen.',
    'Besser als beim letzten Mal, noch nicht gut.',
    'Wie beim letzten Besuch.',
  ],
  fr: [
    'Vu tout de suite avec le chef d’équipe.',
    'Mieux que la dernière fois, pas encore bien.',
    'Comme à la dernière visite.',
  ],
  hu: ['Azonnal jeleztem a műszakvezetőnek.', 'Jobb, mint legutóbb, de még nem az igazi.', 'Ugyanaz, mint a múltkor.'],
  ar: ['أُبلغ مسؤول الوردية فوراً.', 'أفضل من المرة السابقة ولم يكتمل بعد.', 'كما في الزيارة الماضية.'],
};

/** What headquarters writes while it works an action. */
export const COMMENTS = [
  'Spoke with the location; the supplier comes this week.',
  'The spare part is ordered.',
  'The team was shown once more how it is meant.',
  'Waiting for the landlord’s answer.',
  'Photo asked for from the shift lead.',
  'Same cause as in the neighbouring district; one order for both.',
];

/** What is said at a step; nothing where a step speaks for itself. */
export const SAID: Readonly<Partial<Record<ActionStep, readonly string[]>>> = {
  finish: [
    'Put right and checked with the shift lead.',
    'Replaced.',
    'Cleaned, and added to the weekly plan.',
    'Trained again, all three shifts.',
  ],
  verify: ['Seen on site.', 'The photo shows it.', 'Confirmed by the location.'],
  reopen: ['The photo shows another place.', 'It was back within a week.', 'Only half of it is done.'],
  cancel: [
    'Not ours: the landlord does it.',
    'The place is being rebuilt anyway.',
    'Opened twice; the other one stays.',
  ],
};
