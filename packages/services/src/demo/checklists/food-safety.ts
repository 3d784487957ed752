import type { ChecklistDefinitionInput } from '@concord/checklist/definition';
import { DEMO_LANGUAGES, text } from '../five-languages.ts';
import { GRADES } from './grades.ts';
import { HYGIENE } from './hygiene-rating.ts';
import { type ChecklistFacts, revised } from './revise.ts';

/** What keeps guests from falling ill, from the delivery to the bin. */
const FIRST: ChecklistDefinitionInput = {
  format: 'concord.checklist/1',
  key: 'food-safety',
  title: text('Food safety', 'Lebensmittelsicherheit', 'Sécurité alimentaire', 'Élelmiszer-biztonság', 'سلامة الغذاء'),
  languages: DEMO_LANGUAGES,
  validityDays: 200,
  policy: { ...GRADES, ...HYGIENE },
  sections: [
    {
      id: 'delivery',
      title: text('Delivery', 'Anlieferung', 'Livraison', 'Áruátvétel', 'الاستلام'),
      questions: [
        {
          id: 'delivery-temperature',
          type: 'number',
          unit: '°C',
          band: { lo: 0, hi: 7, tolerance: 3 },
          department: 'quality',
          guideline: 'cold-chain',
          weight: 3,
          text: text(
            'Temperature of the last chilled delivery',
            'Temperatur der letzten Kühllieferung',
            'Température de la dernière livraison fraîche',
            'Az utolsó hűtött szállítmány hőmérséklete',
            'حرارة آخر شحنة مبرّدة',
          ),
        },
        {
          id: 'delivery-checked',
          type: 'passFail',
          department: 'operations',
          guideline: 'delivery-check',
          text: text(
            'Was it checked and signed for?',
            'Wurde sie geprüft und unterschrieben?',
            'A-t-elle été contrôlée et signée ?',
            'Ellenőrizték és aláírták?',
            'هل فُحصت ووُقّع على استلامها؟',
          ),
        },
      ],
    },
    {
      id: 'storage',
      title: text('Storage', 'Lager', 'Stockage', 'Tárolás', 'التخزين'),
      questions: [
        {
          id: 'freezer-temperature',
          type: 'number',
          unit: '°C',
          band: { lo: -30, hi: -18, tolerance: 4 },
          department: 'quality',
          guideline: 'cold-chain',
          weight: 2,
          text: text(
            'Temperature of the freezer',
            'Temperatur des Gefrierschranks',
            'Température du congélateur',
            'A fagyasztó hőmérséklete',
            'حرارة المجمّد',
          ),
        },
        {
          id: 'raw-apart',
          type: 'passFail',
          department: 'quality',
          guideline: 'raw-apart',
          weight: 3,
          critical: { effect: 'cap', cap: 70, scope: 'audit' },
          evidence: { note: 'onMiss' },
          text: text(
            'Are raw and ready foods kept apart?',
            'Sind rohe und fertige Speisen getrennt?',
            'Le cru et le prêt à manger sont-ils séparés ?',
            'Elkülönítve tartják a nyers és a kész ételt?',
            'هل يُفصل النيء عن الجاهز للأكل؟',
          ),
        },
        {
          id: 'stock-rotated',
          type: 'graded',
          department: 'operations',
          guideline: 'first-in',
          text: text(
            'Is the oldest stock in front?',
            'Steht die älteste Ware vorn?',
            'Le stock le plus ancien est-il devant ?',
            'Elöl áll a legrégebbi áru?',
            'هل المخزون الأقدم في المقدمة؟',
          ),
          options: [
            { id: 'everywhere', share: 1, label: text('Everywhere', 'Überall', 'Partout', 'Mindenhol', 'في كل مكان') },
            { id: 'mostly', share: 0.5, label: text('Mostly', 'Meistens', 'Souvent', 'Többnyire', 'غالباً') },
            { id: 'no', share: 0, label: text('No', 'Nein', 'Non', 'Nem', 'لا') },
          ],
        },
      ],
    },
    {
      id: 'preparation',
      title: text('Preparation', 'Zubereitung', 'Préparation', 'Elkészítés', 'التحضير'),
      weight: 2,
      questions: [
        {
          id: 'core-temperature',
          type: 'number',
          unit: '°C',
          band: { lo: 75, hi: 99, tolerance: 8 },
          department: 'quality',
          guideline: 'core-heat',
          weight: 3,
          text: text(
            'Core temperature of a hot snack',
            'Kerntemperatur eines warmen Snacks',
            'Température à cœur d’un en-cas chaud',
            'Egy meleg falat maghőmérséklete',
            'الحرارة الداخلية لوجبة ساخنة',
          ),
        },
        {
          id: 'boards-by-colour',
          type: 'passFail',
          department: 'quality',
          guideline: 'boards-by-colour',
          weight: 2,
          text: text(
            'Are the boards used by colour?',
            'Werden die Bretter nach Farbe benutzt?',
            'Les planches sont-elles utilisées par couleur ?',
            'Szín szerint használják a vágódeszkákat?',
            'هل تُستخدم ألواح التقطيع حسب اللون؟',
          ),
        },
        {
          id: 'allergens-listed',
          type: 'passFail',
          department: 'quality',
          guideline: 'allergens',
          weight: 3,
          evidence: { photo: 'onMiss' },
          text: text(
            'Is the allergen list complete and at hand?',
            'Ist die Allergenliste vollständig und zur Hand?',
            'La liste des allergènes est-elle complète et à portée de main ?',
            'Teljes és kéznél van az allergénlista?',
            'هل قائمة مسببات الحساسية كاملة وفي المتناول؟',
          ),
        },
      ],
    },
    {
      id: 'cleaning',
      title: text('Cleaning', 'Reinigung', 'Nettoyage', 'Takarítás', 'التنظيف'),
      questions: [
        {
          id: 'cleaning-plan',
          type: 'graded',
          department: 'operations',
          guideline: 'cleaning-plan',
          weight: 2,
          text: text(
            'Is the cleaning plan kept and signed?',
            'Wird der Reinigungsplan geführt und unterschrieben?',
            'Le plan de nettoyage est-il suivi et signé ?',
            'Vezetik és aláírják a takarítási tervet?',
            'هل تُنفَّذ خطة التنظيف وتُوقَّع؟',
          ),
          options: [
            { id: 'daily', share: 1, label: text('Every day', 'Täglich', 'Chaque jour', 'Naponta', 'يومياً') },
            {
              id: 'gaps',
              share: 0.5,
              label: text('With gaps', 'Mit Lücken', 'Avec des trous', 'Hiányosan', 'مع ثغرات'),
            },
            { id: 'none', share: 0, label: text('Not kept', 'Nicht geführt', 'Non suivi', 'Nem vezetik', 'لا تُنفَّذ') },
          ],
        },
        {
          id: 'floor-drains',
          type: 'passFail',
          department: 'facilities',
          guideline: 'clean-floor',
          weight: 2,
          text: text(
            'Are floor and drains clean?',
            'Sind Boden und Abläufe sauber?',
            'Le sol et les siphons sont-ils propres ?',
            'Tiszta a padló és a lefolyó?',
            'هل الأرضية والمصارف نظيفة؟',
          ),
        },
        {
          id: 'pest-traps',
          type: 'passFail',
          department: 'facilities',
          weight: 2,
          text: text(
            'Are the pest traps in place and checked?',
            'Stehen die Schädlingsfallen und sind sie geprüft?',
            'Les pièges sont-ils en place et contrôlés ?',
            'A helyükön vannak és ellenőrzöttek a csapdák?',
            'هل مصائد الآفات في مكانها ومفحوصة؟',
          ),
        },
        {
          id: 'bins-closed',
          type: 'passFail',
          department: 'facilities',
          text: text(
            'Are the bins closed and not overfull?',
            'Sind die Tonnen zu und nicht überfüllt?',
            'Les poubelles sont-elles fermées, sans déborder ?',
            'Zárva vannak a kukák, és nincsenek túltöltve?',
            'هل الحاويات مغلقة وغير ممتلئة؟',
          ),
        },
      ],
    },
  ],
};

/** After a near miss allergens weigh more than anything, and the hand basin is looked at by itself. */
const SECOND = revised(FIRST, {
  weights: { 'allergens-listed': 5, 'delivery-checked': 2, 'freezer-temperature': 1 },
  behind: 'bins-closed',
  add: {
    id: 'hand-basin',
    type: 'passFail',
    department: 'facilities',
    guideline: 'clean-hands',
    guidelineVersion: 1,
    weight: 2,
    text: text(
      'Does the hand basin have warm water, soap and paper?',
      'Hat das Handwaschbecken warmes Wasser, Seife und Papier?',
      'Le lave-mains a-t-il eau chaude, savon et papier ?',
      'Van a kézmosónál meleg víz, szappan és papír?',
      'هل في مغسلة اليدين ماء دافئ وصابون ومناديل؟',
    ),
  },
});

export const FOOD_SAFETY: ChecklistFacts = {
  versions: [FIRST, SECOND],
  everyDays: [80, 105],
};
