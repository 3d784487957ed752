import type { LocalizedText } from '@concord/domain/localized-text';
import { text } from '../five-languages.ts';

interface DemoTerm {
  readonly term: LocalizedText;
  readonly meaning: LocalizedText;
  readonly avoid: LocalizedText | null;
}

/** The last one has no Arabic yet: a missing translation is there to be seen. */
export const DEMO_TERMS: readonly DemoTerm[] = [
  {
    term: text('guest', 'Gast', 'client', 'vendég', 'ضيف'),
    meaning: text(
      'Everyone who comes in, whether they buy or not.',
      'Jede Person, die hereinkommt, ob sie kauft oder nicht.',
      'Toute personne qui entre, qu’elle achète ou non.',
      'Mindenki, aki belép, akár vásárol, akár nem.',
      'كل من يدخل، اشترى أم لم يشترِ.',
    ),
    avoid: text('customer, consumer', 'Kunde, Verbraucher', 'consommateur', 'vásárló, fogyasztó', 'زبون، مستهلك'),
  },
  {
    term: text('the counter', 'der Tresen', 'le comptoir', 'a pult', 'المنضدة'),
    meaning: text(
      'Where bread is handed over; never a till.',
      'Wo das Brot übergeben wird; nie die Kasse.',
      'L’endroit où l’on remet le pain ; jamais la caisse.',
      'Ahol a kenyeret átadjuk; sosem a kassza.',
      'حيث يُسلَّم الخبز، وليس الصندوق أبداً.',
    ),
    avoid: text('till', 'Kasse', 'caisse', 'kassza', 'الصندوق'),
  },
  {
    term: text('second baking', 'zweite Backrunde', 'seconde fournée', 'második sütés', 'الخبزة الثانية'),
    meaning: text(
      'The bread that comes out of the oven at four in the afternoon.',
      'Das Brot, das um vier Uhr nachmittags aus dem Ofen kommt.',
      'Le pain qui sort du four à seize heures.',
      'A kenyér, amely délután négykor jön ki a kemencéből.',
      'الخبز الذي يخرج من الفرن في الرابعة عصراً.',
    ),
    avoid: null,
  },
  {
    term: { en: 'house loaf', de: 'Hausbrot', fr: 'pain maison', hu: 'házi cipó' },
    meaning: {
      en: 'The loaf that is on every shelf of the brand, every day.',
      de: 'Das Brot, das in jedem Regal der Marke liegt, jeden Tag.',
      fr: 'Le pain présent chaque jour dans chaque rayon de la marque.',
      hu: 'A cipó, amely mindennap ott van a márka minden polcán.',
    },
    avoid: null,
  },
];
