import type { LocalizedText } from '@concord/domain/localized-text';
import type { Motif } from '../draw-picture.ts';
import { text } from '../five-languages.ts';
import { SPLIT_IN_HALVES, WRONG_EVERYWHERE } from '../storylines.ts';

/** How the demo's auditors answer one question. */
interface Habit {
  /** Added to the chance that the standard is met. */
  readonly ease?: number;
  /** What a photo of a miss shows; without one, none is taken. */
  readonly picture?: Motif;
  /** Said where the standard is missed; the text of a text question. */
  readonly notes?: LocalizedText;
  /** The chance that the question does not apply. */
  readonly notApplicable?: number;
  /** Applies only where guests come in: not at website shops, contact centres and kiosks. */
  readonly onSite?: boolean;
  /** The chance that an optional question is answered. */
  readonly given?: number;
  /** Asked only when this question was missed. */
  readonly after?: string;
  /** Of a number; and whether a miss lies below the band instead of above it. */
  readonly decimals?: number;
  readonly below?: boolean;
}

const HABITS: Readonly<Record<string, Habit>> = {
  'front-clean': { picture: 'smeared', ease: -0.02 },
  'window-display': { picture: 'window' },
  'sign-lit': { picture: 'sign', ease: 0.05, notApplicable: 0.2 },
  greeting: {},
  uniform: { ease: 0.05 },
  'queue-minutes': { ease: -0.03, decimals: 0 },
  'hands-washed': {
    ease: 0.1,
    notes: text(
      'Gloves worn over unwashed hands after taking money.',
      'Nach dem Kassieren Handschuhe über ungewaschene Hände gezogen.',
      'Gants enfilés sur des mains non lavées après l’encaissement.',
      'Pénzkezelés után kézmosás nélkül húzott kesztyűt.',
      'ارتداء القفازات دون غسل اليدين بعد استلام النقود.',
    ),
  },
  'fridge-temperature': { picture: 'cold', ease: 0.02, decimals: 1 },
  'date-labels': { picture: 'label' },
  'labels-missing-on': {
    after: 'date-labels',
    notes: text(
      'Two trays of filling in the walk-in.',
      'Zwei Bleche Füllung im Kühlraum.',
      'Deux plaques de garniture en chambre froide.',
      'Két tálca töltelék a hűtőkamrában.',
      'صينيتا حشوة في غرفة التبريد.',
    ),
  },
  restroom: { picture: 'basin', ease: -0.04, onSite: true },
  'free-water': { ease: 0.02 },
  tasting: { given: 0.25 },
  remarks: {
    given: 0.06,
    notes: text(
      'A good team, short of one person this week.',
      'Ein gutes Team, diese Woche eine Person zu wenig.',
      'Une bonne équipe, une personne manque cette semaine.',
      'Jó csapat, ezen a héten eggyel kevesebben vannak.',
      'فريق جيد ينقصه شخص واحد هذا الأسبوع.',
    ),
  },
  'delivery-temperature': { picture: 'thermometer', ease: 0.04, decimals: 1 },
  'delivery-checked': { ease: 0.02 },
  'freezer-temperature': { picture: 'cold', ease: 0.03, decimals: 1 },
  'raw-apart': {
    ease: 0.09,
    notes: text(
      'Raw egg wash stood above the cream on the same shelf.',
      'Rohe Eistreiche stand im selben Regal über der Sahne.',
      'La dorure à l’œuf cru était au-dessus de la crème.',
      'A nyers tojáskenőcs a tejszín fölött állt a polcon.',
      'كان خليط البيض النيء فوق القشدة على الرف نفسه.',
    ),
  },
  'stock-rotated': { picture: 'shelf', ease: -0.03 },
  'core-temperature': { picture: 'thermometer', ease: 0.03, decimals: 0, below: true },
  'boards-by-colour': { picture: 'boards' },
  'allergens-listed': { picture: 'list', ease: 0.01 },
  'cleaning-plan': { picture: 'list', ease: -0.02 },
  'floor-drains': { picture: 'floor', ease: -0.02 },
  'pest-traps': { ease: 0.05 },
  'bins-closed': { picture: 'bin', ease: 0.02 },
  'hand-basin': { picture: 'basin', ease: 0.04 },
  'awning-colour': { picture: 'palette', ease: 0.02, onSite: true },
  'front-as-drawn': { picture: 'front', ease: 0.03, onSite: true },
  'menu-board': { picture: 'board', onSite: true },
  packaging: { picture: 'bag' },
  [SPLIT_IN_HALVES.question]: { picture: 'speaker', onSite: true },
  'smell-of-bread': { ease: 0.03, onSite: true },
  'tone-of-voice': {},
  'knows-the-season': { ease: -0.02 },
  [WRONG_EVERYWHERE.question]: {
    picture: 'phone',
    notes: text(
      'The map still shows last year’s hours.',
      'Die Karte zeigt noch die Zeiten vom letzten Jahr.',
      'La carte affiche encore les horaires de l’an dernier.',
      'A térkép még a tavalyi nyitvatartást mutatja.',
      'ما زالت الخريطة تعرض مواعيد العام الماضي.',
    ),
  },
  'map-listing': { picture: 'phone' },
  'order-seconds': { ease: 0.02, decimals: 0, onSite: true },
  'reviews-answered': { ease: -0.04 },
  'table-code': { picture: 'phone', onSite: true },
};

export function habitOf(question: string): Habit {
  return HABITS[question] ?? {};
}
