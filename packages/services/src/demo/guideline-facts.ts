import type { GuidelineChapter } from '@concord/domain/guideline';
import type { LocalizedText } from '@concord/domain/localized-text';

export interface DemoGuideline {
  readonly key: string;
  readonly chapter: GuidelineChapter;
  readonly department: string;
  readonly title: LocalizedText;
  readonly statement: LocalizedText;
  readonly rationale: LocalizedText | null;
  /** What the drawn picture shows. */
  readonly picture: 'front' | 'window' | 'sign' | 'uniform' | 'counter' | 'hands' | 'cold' | 'label';
}

export const DEMO_GUIDELINES: readonly DemoGuideline[] = [
  {
    key: 'clean-front',
    chapter: 'sight',
    department: 'facilities',
    picture: 'front',
    title: {
      en: 'A clean front',
      de: 'Eine saubere Front',
      fr: 'Une façade propre',
      hu: 'Tiszta homlokzat',
      ar: 'واجهة نظيفة',
    },
    statement: {
      en: 'Pavement, door and windows are clean before opening, and stay so all day.',
      de: 'Gehweg, Tür und Fenster sind vor der Öffnung sauber und bleiben es den ganzen Tag.',
      fr: 'Le trottoir, la porte et les vitres sont propres avant l’ouverture et le restent toute la journée.',
      hu: 'A járda, az ajtó és az ablakok nyitás előtt tiszták, és egész nap azok is maradnak.',
      ar: 'الرصيف والباب والنوافذ نظيفة قبل الافتتاح وتبقى كذلك طوال اليوم.',
    },
    rationale: { en: 'The front is the first thing a guest sees.', de: 'Die Front ist das Erste, was ein Gast sieht.' },
  },
  {
    key: 'window-display',
    chapter: 'elements',
    department: 'marketing',
    picture: 'window',
    title: {
      en: 'The season in the window',
      de: 'Die Saison im Fenster',
      fr: 'La saison en vitrine',
      hu: 'Az évszak a kirakatban',
      ar: 'الموسم في الواجهة',
    },
    statement: {
      en: 'The window shows the current season’s display, complete and upright.',
      de: 'Das Fenster zeigt die Dekoration der laufenden Saison, vollständig und aufrecht.',
      fr: 'La vitrine présente le décor de la saison en cours, complet et bien droit.',
      hu: 'A kirakatban az aktuális évszak dekorációja áll, hiánytalanul és egyenesen.',
      ar: 'تعرض الواجهة زينة الموسم الحالي كاملة ومرتبة.',
    },
    rationale: null,
  },
  {
    key: 'logo-sign',
    chapter: 'logo',
    department: 'marketing',
    picture: 'sign',
    title: {
      en: 'The sign is lit and whole',
      de: 'Das Schild leuchtet und ist heil',
      fr: 'L’enseigne est éclairée et intacte',
      hu: 'A cégtábla világít és ép',
      ar: 'اللافتة مضاءة وسليمة',
    },
    statement: {
      en: 'Every letter of the sign is lit after dusk and nothing covers it.',
      de: 'Nach Einbruch der Dämmerung leuchtet jeder Buchstabe, und nichts verdeckt das Schild.',
    },
    rationale: null,
  },
  {
    key: 'greeting',
    chapter: 'language',
    department: 'people',
    picture: 'counter',
    title: {
      en: 'A greeting within ten seconds',
      de: 'Ein Gruß innerhalb von zehn Sekunden',
      fr: 'Un bonjour en dix secondes',
      hu: 'Köszönés tíz másodpercen belül',
      ar: 'تحية خلال عشر ثوانٍ',
    },
    statement: {
      en: 'Whoever comes in is greeted within ten seconds, also while others are served.',
      de: 'Wer hereinkommt, wird innerhalb von zehn Sekunden begrüßt, auch während andere bedient werden.',
      fr: 'Toute personne qui entre est saluée en dix secondes, même pendant le service d’un autre client.',
    },
    rationale: {
      en: 'Being noticed matters more than being served at once.',
      de: 'Bemerkt zu werden zählt mehr, als sofort bedient zu werden.',
    },
  },
  {
    key: 'uniform',
    chapter: 'elements',
    department: 'people',
    picture: 'uniform',
    title: {
      en: 'Apron, name badge, hair tied',
      de: 'Schürze, Namensschild, Haare gebunden',
      fr: 'Tablier, badge, cheveux attachés',
      hu: 'Kötény, névtábla, összefogott haj',
      ar: 'مئزر وبطاقة اسم وشعر مربوط',
    },
    statement: {
      en: 'Everyone at the counter wears the apron and a name badge.',
      de: 'Alle am Tresen tragen Schürze und Namensschild.',
      hu: 'A pultnál mindenki kötényt és névtáblát visel.',
    },
    rationale: null,
  },
  {
    key: 'clean-hands',
    chapter: 'practices',
    department: 'operations',
    picture: 'hands',
    title: { en: 'Clean hands', de: 'Saubere Hände', fr: 'Des mains propres', hu: 'Tiszta kezek', ar: 'أيدٍ نظيفة' },
    statement: {
      en: 'Hands are washed before handling food and after handling money.',
      de: 'Vor dem Umgang mit Lebensmitteln und nach dem Kassieren werden die Hände gewaschen.',
      fr: 'Les mains sont lavées avant de toucher les aliments et après l’encaissement.',
      hu: 'Étel érintése előtt és pénzkezelés után kezet mosunk.',
      ar: 'تُغسل الأيدي قبل لمس الطعام وبعد التعامل مع النقود.',
    },
    rationale: {
      en: 'Our guests’ health comes before anything else.',
      de: 'Die Gesundheit unserer Gäste geht allem vor.',
    },
  },
  {
    key: 'cold-chain',
    chapter: 'practices',
    department: 'operations',
    picture: 'cold',
    title: {
      en: 'The cold chain holds',
      de: 'Die Kühlkette hält',
      fr: 'La chaîne du froid est tenue',
      hu: 'A hűtési lánc ép',
      ar: 'سلسلة التبريد محفوظة',
    },
    statement: {
      en: 'Fridges stand between 0 and 5 °C at every reading.',
      de: 'Kühlschränke stehen bei jeder Messung zwischen 0 und 5 °C.',
      fr: 'Les réfrigérateurs sont entre 0 et 5 °C à chaque relevé.',
    },
    rationale: null,
  },
  {
    key: 'date-labels',
    chapter: 'practices',
    department: 'operations',
    picture: 'label',
    title: {
      en: 'A date on everything',
      de: 'Ein Datum auf allem',
      fr: 'Une date sur tout',
      hu: 'Mindenen dátum',
      ar: 'تاريخ على كل شيء',
    },
    statement: {
      en: 'Every opened or prepared item carries the day it was opened or made.',
      de: 'Alles Geöffnete oder Zubereitete trägt den Tag, an dem es geöffnet oder gemacht wurde.',
    },
    rationale: null,
  },
];
