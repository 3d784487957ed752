import type { ChecklistDefinitionInput } from '@concord/checklist/definition';
import { DEMO_LANGUAGES, text } from '../five-languages.ts';
import { SPLIT_IN_HALVES, WRONG_EVERYWHERE } from '../storylines.ts';
import { GRADES } from './grades.ts';
import { type ChecklistFacts, revised } from './revise.ts';

/** What guests see, hear and tap: the brand as it was meant, at the place and on screens. */
const FIRST: ChecklistDefinitionInput = {
  format: 'concord.checklist/1',
  key: 'brand-and-digital',
  title: text(
    'Brand and digital',
    'Marke und Digitales',
    'Marque et numérique',
    'Márka és digitális',
    'العلامة والقنوات الرقمية',
  ),
  languages: DEMO_LANGUAGES,
  validityDays: 400,
  policy: GRADES,
  sections: [
    {
      id: 'look',
      title: text('Look', 'Aussehen', 'Apparence', 'Megjelenés', 'المظهر'),
      questions: [
        {
          id: 'awning-colour',
          type: 'colour',
          hex: '#2f5d50',
          tolerance: 4,
          department: 'marketing',
          guideline: 'brand-green',
          weight: 2,
          allowNotApplicable: true,
          text: text(
            'Colour of the awning',
            'Farbe der Markise',
            'Couleur du store',
            'A napellenző színe',
            'لون المظلة',
          ),
        },
        {
          id: 'front-as-drawn',
          type: 'passFail',
          department: 'marketing',
          guideline: 'front-design',
          weight: 2,
          allowNotApplicable: true,
          evidence: { photo: 'always' },
          text: text(
            'Does the front follow the design manual?',
            'Folgt die Front dem Gestaltungshandbuch?',
            'La façade suit-elle la charte ?',
            'Követi a homlokzat az arculati kézikönyvet?',
            'هل تتبع الواجهة دليل التصميم؟',
          ),
        },
        {
          id: 'menu-board',
          type: 'passFail',
          department: 'marketing',
          guideline: 'menu-board',
          weight: 2,
          allowNotApplicable: true,
          text: text(
            'Is the menu board current and straight?',
            'Ist die Menütafel aktuell und gerade?',
            'Le tableau des menus est-il à jour et droit ?',
            'Friss és egyenes az étlaptábla?',
            'هل لوحة القائمة محدّثة ومستقيمة؟',
          ),
        },
        {
          id: 'packaging',
          type: 'graded',
          department: 'marketing',
          guideline: 'packaging',
          text: text(
            'Is all packaging the brand’s own?',
            'Ist jede Verpackung die der Marke?',
            'Tout l’emballage est-il celui de la marque ?',
            'Minden csomagolás a márkáé?',
            'هل كل التغليف خاص بالعلامة؟',
          ),
          options: [
            { id: 'all', share: 1, label: text('All of it', 'Alles', 'Tout', 'Mind', 'كله') },
            { id: 'some', share: 0.5, label: text('Some', 'Zum Teil', 'En partie', 'Részben', 'بعضه') },
            {
              id: 'plain',
              share: 0,
              label: text('Plain bags', 'Neutrale Tüten', 'Sacs neutres', 'Sima zacskók', 'أكياس عادية'),
            },
          ],
        },
      ],
    },
    {
      id: 'senses',
      title: text(
        'Sound, smell and words',
        'Klang, Duft und Worte',
        'Sons, odeurs et mots',
        'Hang, illat és szó',
        'الصوت والرائحة والكلام',
      ),
      questions: [
        {
          id: SPLIT_IN_HALVES.question,
          type: 'passFail',
          department: 'marketing',
          guideline: 'own-music',
          allowNotApplicable: true,
          text: text(
            'Does the brand’s own music play, at its volume?',
            'Läuft die Musik der Marke, in ihrer Lautstärke?',
            'La musique de la marque passe-t-elle, au bon volume ?',
            'A márka saját zenéje szól, a megfelelő hangerőn?',
            'هل تُشغَّل موسيقى العلامة بمستواها المحدد؟',
          ),
        },
        {
          id: 'smell-of-bread',
          type: 'passFail',
          department: 'operations',
          guideline: 'smell-of-bread',
          allowNotApplicable: true,
          text: text(
            'Does it smell of fresh bread at the door?',
            'Duftet es an der Tür nach frischem Brot?',
            'Sent-on le pain frais dès la porte ?',
            'Friss kenyér illata fogad az ajtóban?',
            'هل تفوح رائحة الخبز الطازج عند الباب؟',
          ),
        },
        {
          id: 'tone-of-voice',
          type: 'scale',
          from: 1,
          to: 5,
          department: 'people',
          guideline: 'plain-words',
          weight: 2,
          text: text(
            'How close to our tone was the first sentence?',
            'Wie nah an unserem Ton war der erste Satz?',
            'La première phrase était-elle proche de notre ton ?',
            'Mennyire volt a mi hangunk az első mondat?',
            'ما مدى قرب أول جملة من أسلوبنا؟',
          ),
        },
        {
          id: 'knows-the-season',
          type: 'passFail',
          department: 'people',
          guideline: 'know-the-season',
          weight: 2,
          text: text(
            'Can the team say what is special this season?',
            'Kann das Team sagen, was diese Saison besonders ist?',
            'L’équipe sait-elle dire la spécialité de saison ?',
            'El tudja mondani a csapat, mi az évszak különlegessége?',
            'هل يعرف الفريق مميزات هذا الموسم؟',
          ),
        },
      ],
    },
    {
      id: 'screens',
      title: text('Screens', 'Bildschirme', 'Écrans', 'Képernyők', 'الشاشات'),
      questions: [
        {
          id: WRONG_EVERYWHERE.question,
          type: 'passFail',
          department: 'digital',
          guideline: 'hours-online',
          text: text(
            'Do the hours online agree with those on the door?',
            'Stimmen die Zeiten im Netz mit denen an der Tür überein?',
            'Les horaires en ligne sont-ils ceux de la porte ?',
            'Egyezik a neten és az ajtón a nyitvatartás?',
            'هل تتطابق المواعيد على الإنترنت مع ما على الباب؟',
          ),
        },
        {
          id: 'map-listing',
          type: 'graded',
          department: 'digital',
          guideline: 'map-listing',
          weight: 2,
          text: text(
            'Is the entry on the map complete?',
            'Ist der Eintrag auf der Karte vollständig?',
            'La fiche sur la carte est-elle complète ?',
            'Teljes a térképes bejegyzés?',
            'هل بيانات الموقع على الخريطة كاملة؟',
          ),
          options: [
            { id: 'complete', share: 1, label: text('Complete', 'Vollständig', 'Complète', 'Teljes', 'كاملة') },
            { id: 'gaps', share: 0.5, label: text('With gaps', 'Mit Lücken', 'Incomplète', 'Hiányos', 'ناقصة') },
            {
              id: 'none',
              share: 0,
              label: text('No entry', 'Kein Eintrag', 'Aucune fiche', 'Nincs bejegyzés', 'لا بيانات'),
            },
          ],
        },
        {
          id: 'order-seconds',
          type: 'number',
          unit: 's',
          band: { lo: 0, hi: 90, tolerance: 60 },
          department: 'digital',
          guideline: 'order-screen',
          weight: 2,
          allowNotApplicable: true,
          text: text(
            'Seconds until an order at the screen is confirmed',
            'Sekunden bis zur Bestätigung einer Bestellung am Bildschirm',
            'Secondes avant la confirmation d’une commande à la borne',
            'Másodpercek a képernyős rendelés visszaigazolásáig',
            'الثواني حتى تأكيد الطلب على الشاشة',
          ),
        },
        {
          id: 'reviews-answered',
          type: 'graded',
          department: 'digital',
          guideline: 'answer-reviews',
          weight: 2,
          text: text(
            'Are reviews answered within a week?',
            'Werden Bewertungen binnen einer Woche beantwortet?',
            'Répond-on aux avis dans la semaine ?',
            'Egy héten belül válaszolnak az értékelésekre?',
            'هل يُرد على التقييمات خلال أسبوع؟',
          ),
          options: [
            { id: 'all', share: 1, label: text('All', 'Alle', 'Tous', 'Mindre', 'جميعها') },
            { id: 'most', share: 0.6, label: text('Most', 'Die meisten', 'La plupart', 'A legtöbbre', 'معظمها') },
            {
              id: 'few',
              share: 0,
              label: text(
                'Few or none',
                'Wenige oder keine',
                'Peu ou aucun',
                'Alig vagy egyre sem',
                'القليل أو لا شيء',
              ),
            },
          ],
        },
      ],
    },
  ],
};

/** Once codes lay on the tables they had to work; the map had become the first door. */
const SECOND = revised(FIRST, {
  weights: { 'map-listing': 3, packaging: 2, 'awning-colour': 1 },
  behind: 'reviews-answered',
  add: {
    id: 'table-code',
    type: 'passFail',
    department: 'digital',
    guideline: 'table-code',
    allowNotApplicable: true,
    text: text(
      'Does the code on the table lead to the menu?',
      'Führt der Code auf dem Tisch zur Karte?',
      'Le code sur la table mène-t-il au menu ?',
      'Az asztalon lévő kód az étlaphoz vezet?',
      'هل يقود الرمز على الطاولة إلى القائمة؟',
    ),
  },
});

export const BRAND_AND_DIGITAL: ChecklistFacts = {
  versions: [FIRST, SECOND],
  everyDays: [165, 195],
};
