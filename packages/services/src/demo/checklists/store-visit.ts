import type { ChecklistDefinitionInput } from '@concord/checklist/definition';
import { DEMO_LANGUAGES, text } from '../five-languages.ts';
import { GRADES } from './grades.ts';
import { type ChecklistFacts, revised } from './revise.ts';

/** What the auditors of the demo brand check on a visit: one critical question, one condition, several answer types. */
const FIRST: ChecklistDefinitionInput = {
  format: 'concord.checklist/1',
  key: 'store-visit',
  title: text('Store visit', 'Filialbesuch', 'Visite de magasin', 'Üzletlátogatás', 'زيارة الفرع'),
  languages: DEMO_LANGUAGES,
  validityDays: 180,
  policy: GRADES,
  sections: [
    {
      id: 'front',
      title: text('Front', 'Front', 'Façade', 'Homlokzat', 'الواجهة'),
      questions: [
        {
          id: 'front-clean',
          type: 'passFail',
          department: 'facilities',
          guideline: 'clean-front',
          weight: 2,
          evidence: { photo: 'onMiss' },
          text: text(
            'Is the front clean?',
            'Ist die Front sauber?',
            'La façade est-elle propre ?',
            'Tiszta a homlokzat?',
            'هل الواجهة نظيفة؟',
          ),
        },
        {
          id: 'window-display',
          type: 'graded',
          department: 'marketing',
          guideline: 'window-display',
          weight: 2,
          text: text(
            'Is the season’s window complete?',
            'Ist das Saisonfenster vollständig?',
            'La vitrine de saison est-elle complète ?',
            'Hiánytalan a szezonális kirakat?',
            'هل واجهة الموسم مكتملة؟',
          ),
          options: [
            { id: 'complete', share: 1, label: text('Complete', 'Vollständig', 'Complète', 'Hiánytalan', 'مكتملة') },
            { id: 'partly', share: 0.5, label: text('Partly', 'Teilweise', 'En partie', 'Részben', 'جزئياً') },
            { id: 'missing', share: 0, label: text('Missing', 'Fehlt', 'Absente', 'Hiányzik', 'مفقودة') },
          ],
        },
        {
          id: 'sign-lit',
          type: 'passFail',
          department: 'marketing',
          contributing: ['facilities'],
          guideline: 'logo-sign',
          allowNotApplicable: true,
          text: text(
            'Is every letter of the sign lit?',
            'Leuchtet jeder Buchstabe des Schildes?',
            'Chaque lettre de l’enseigne est-elle éclairée ?',
            'A tábla minden betűje világít?',
            'هل كل حروف اللافتة مضاءة؟',
          ),
        },
      ],
    },
    {
      id: 'counter',
      title: text('Counter', 'Tresen', 'Comptoir', 'Pult', 'المنضدة'),
      questions: [
        {
          id: 'greeting',
          type: 'scale',
          from: 1,
          to: 5,
          department: 'people',
          guideline: 'greeting',
          weight: 2,
          text: text(
            'How warm was the greeting?',
            'Wie herzlich war die Begrüßung?',
            'L’accueil était-il chaleureux ?',
            'Mennyire volt szívélyes a köszönés?',
            'ما مدى دفء الترحيب؟',
          ),
          help: text(
            '1: none within a minute. 5: at once, with eye contact.',
            '1: keine innerhalb einer Minute. 5: sofort, mit Blickkontakt.',
            '1 : aucun en une minute. 5 : aussitôt, avec un regard.',
            '1: egy percen belül nem volt. 5: azonnal, szemkontaktussal.',
            '1: لا ترحيب خلال دقيقة. 5: فوراً مع تواصل بصري.',
          ),
        },
        {
          id: 'uniform',
          type: 'passFail',
          department: 'people',
          guideline: 'uniform',
          text: text(
            'Does everyone wear apron and badge?',
            'Tragen alle Schürze und Namensschild?',
            'Tout le monde porte-t-il tablier et badge ?',
            'Mindenki visel kötényt és névtáblát?',
            'هل يرتدي الجميع المئزر والبطاقة؟',
          ),
        },
        {
          id: 'queue-minutes',
          type: 'number',
          unit: 'min',
          band: { lo: 0, hi: 5, tolerance: 5 },
          department: 'operations',
          weight: 2,
          text: text(
            'Minutes from queue to order',
            'Minuten vom Anstehen bis zur Bestellung',
            'Minutes entre la file et la commande',
            'Percek a sortól a rendelésig',
            'الدقائق من الطابور حتى الطلب',
          ),
        },
      ],
    },
    {
      id: 'safety',
      title: text(
        'Food safety',
        'Lebensmittelsicherheit',
        'Sécurité alimentaire',
        'Élelmiszer-biztonság',
        'سلامة الغذاء',
      ),
      weight: 2,
      questions: [
        {
          id: 'hands-washed',
          type: 'passFail',
          department: 'operations',
          guideline: 'clean-hands',
          guidelineVersion: 1,
          weight: 3,
          critical: { effect: 'cap', cap: 60, scope: 'audit' },
          evidence: { note: 'onMiss' },
          text: text(
            'Are hands washed when they should be?',
            'Werden die Hände gewaschen, wann sie es sollen?',
            'Les mains sont-elles lavées quand il le faut ?',
            'Kezet mosnak, amikor kell?',
            'هل تُغسل الأيدي عند اللزوم؟',
          ),
        },
        {
          id: 'fridge-temperature',
          type: 'number',
          unit: '°C',
          band: { lo: 0, hi: 5, tolerance: 3 },
          department: 'operations',
          guideline: 'cold-chain',
          weight: 3,
          text: text(
            'Temperature of the warmest fridge',
            'Temperatur des wärmsten Kühlschranks',
            'Température du réfrigérateur le plus chaud',
            'A legmelegebb hűtő hőmérséklete',
            'حرارة أدفأ ثلاجة',
          ),
        },
        {
          id: 'date-labels',
          type: 'passFail',
          department: 'operations',
          guideline: 'date-labels',
          weight: 2,
          evidence: { photo: 'onMiss' },
          text: text(
            'Does everything carry a date?',
            'Trägt alles ein Datum?',
            'Tout porte-t-il une date ?',
            'Mindenen van dátum?',
            'هل يحمل كل شيء تاريخاً؟',
          ),
        },
        {
          id: 'labels-missing-on',
          type: 'text',
          department: 'operations',
          // Where goods lie on a shelf: a shop of the web has none.
          condition: {
            all: [
              { question: 'date-labels', op: 'missed' },
              { location: 'channel', op: 'eq', value: 'store' },
            ],
          },
          text: text(
            'What had no date?',
            'Was hatte kein Datum?',
            'Qu’est-ce qui n’avait pas de date ?',
            'Min nem volt dátum?',
            'ما الذي لم يحمل تاريخاً؟',
          ),
        },
      ],
    },
    {
      id: 'guests',
      title: text('For the guests', 'Für die Gäste', 'Pour les clients', 'A vendégeknek', 'من أجل الضيوف'),
      questions: [
        {
          id: 'restroom',
          type: 'graded',
          department: 'facilities',
          weight: 2,
          allowNotApplicable: true,
          text: text(
            'How clean is the restroom?',
            'Wie sauber ist die Toilette?',
            'Les toilettes sont-elles propres ?',
            'Mennyire tiszta a mosdó?',
            'ما مدى نظافة دورة المياه؟',
          ),
          options: [
            { id: 'spotless', share: 1, label: text('Spotless', 'Makellos', 'Impeccable', 'Makulátlan', 'ناصعة') },
            {
              id: 'acceptable',
              share: 0.5,
              label: text('Acceptable', 'Annehmbar', 'Acceptable', 'Elfogadható', 'مقبولة'),
            },
            { id: 'dirty', share: 0, label: text('Dirty', 'Schmutzig', 'Sale', 'Piszkos', 'متسخة') },
          ],
        },
        {
          id: 'tasting',
          type: 'passFail',
          department: 'marketing',
          bonus: true,
          required: false,
          text: text(
            'Was a taste of something new offered?',
            'Wurde eine Kostprobe von etwas Neuem angeboten?',
            'A-t-on proposé de goûter une nouveauté ?',
            'Kínáltak kóstolót valami újból?',
            'هل قُدّمت عينة من صنف جديد؟',
          ),
        },
        {
          id: 'remarks',
          type: 'text',
          department: 'operations',
          required: false,
          text: text('Anything else?', 'Sonst noch etwas?', 'Autre chose ?', 'Még valami?', 'أي شيء آخر؟'),
        },
      ],
    },
  ],
};

/** Half a year on, the front counts for more and the queue for less, and water has become a promise. */
const SECOND = revised(FIRST, {
  weights: { 'front-clean': 3, 'queue-minutes': 1, 'window-display': 3 },
  behind: 'restroom',
  add: {
    id: 'free-water',
    type: 'passFail',
    department: 'people',
    guideline: 'free-water',
    text: text(
      'Is free tap water on offer?',
      'Wird kostenloses Leitungswasser angeboten?',
      'L’eau du robinet est-elle proposée gratuitement ?',
      'Kínálnak ingyenes csapvizet?',
      'هل يُقدَّم ماء الشرب مجاناً؟',
    ),
  },
});

export const STORE_VISIT: ChecklistFacts = {
  versions: [FIRST, SECOND],
  everyDays: [26, 62],
};
