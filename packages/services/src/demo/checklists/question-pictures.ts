import type { LocalizedText } from '@concord/domain/localized-text';
import type { Motif } from '../draw-picture.ts';
import { text } from '../five-languages.ts';

interface DrawnPicture {
  readonly picture: Motif;
  readonly alt: LocalizedText;
}

/** What the auditor sees beside a question of the newest versions, by checklist and question. */
export const QUESTION_PICTURES: Readonly<Record<string, Readonly<Record<string, readonly DrawnPicture[]>>>> = {
  'store-visit': {
    'front-clean': [
      {
        picture: 'front',
        alt: text(
          'A front without dust or posters',
          'Eine Front ohne Staub und Plakate',
          'Une façade sans poussière ni affiches',
          'Portól és plakátoktól mentes homlokzat',
          'واجهة بلا غبار ولا ملصقات',
        ),
      },
    ],
    'window-display': [
      {
        picture: 'window',
        alt: text(
          'The season’s window with everything in its place',
          'Das Saisonfenster, alles an seinem Platz',
          'La vitrine de saison, chaque chose à sa place',
          'A szezonális kirakat, minden a maga helyén',
          'واجهة الموسم وكل شيء في مكانه',
        ),
      },
      {
        picture: 'smeared',
        alt: text(
          'Not like this: a smeared pane',
          'So nicht: eine verschmierte Scheibe',
          'Pas ainsi : une vitre tachée',
          'Nem így: maszatos üveg',
          'ليس هكذا: زجاج ملطخ',
        ),
      },
    ],
  },
};
