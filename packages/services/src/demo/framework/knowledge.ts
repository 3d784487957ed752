import type { KnowledgeKind } from '@concord/domain/knowledge';
import type { LocalizedText } from '@concord/domain/localized-text';
import type { Motif } from '../draw-picture.ts';
import { text } from '../five-languages.ts';

interface DemoKnowledge {
  readonly kind: KnowledgeKind;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly findings: LocalizedText | null;
  readonly source: string;
  readonly daysAgo: number;
  /** Days from the day on which the demo is made; negative lies behind, null never. */
  readonly expiresIn: number | null;
  readonly owner: string;
  readonly picture: Motif | null;
  readonly personas: readonly string[];
  readonly phases: readonly string[];
  readonly touchpoints: readonly string[];
  readonly guidelines: readonly string[];
}

/** One of each kind, and of each validity. */
export const DEMO_KNOWLEDGE: readonly DemoKnowledge[] = [
  {
    kind: 'research',
    title: text(
      'Why guests come back',
      'Warum Gäste wiederkommen',
      'Pourquoi les clients reviennent',
      'Miért jönnek vissza a vendégek',
      'لماذا يعود الضيوف',
    ),
    summary: text(
      'Being greeted at once predicts the next visit better than price or choice.',
      'Sofort begrüßt zu werden sagt den nächsten Besuch besser voraus als Preis oder Auswahl.',
      'Être salué aussitôt annonce mieux la prochaine visite que le prix ou le choix.',
      'Az azonnali köszönés jobban jelzi a következő látogatást, mint az ár vagy a választék.',
      'التحية الفورية تنبئ بالزيارة القادمة أكثر من السعر أو التنوع.',
    ),
    findings: text(
      'Of 612 guests in twelve places, those greeted within ten seconds came back within a week in 71 of 100 cases, the others in 48.',
      'Von 612 Gästen an zwölf Orten kamen binnen einer Woche wieder: 71 von 100 der binnen zehn Sekunden Begrüßten, sonst 48.',
      'Sur 612 clients dans douze lieux, 71 sur 100 de ceux salués en dix secondes sont revenus dans la semaine, les autres 48.',
      'Tizenkét hely 612 vendégéből a tíz másodpercen belül köszöntöttek közül száz közül 71 jött vissza egy héten belül, a többiekből 48.',
      'من 612 ضيفاً في اثني عشر فرعاً عاد خلال أسبوع 71 من كل مئة ممن حُيّوا خلال عشر ثوانٍ، ومن غيرهم 48.',
    ),
    source: 'Saltmarsh guest panel (invented)',
    daysAgo: 120,
    expiresIn: 245,
    owner: 'marketing',
    picture: null,
    personas: ['commuter', 'neighbour'],
    phases: ['purchase', 'use'],
    touchpoints: ['physical_location'],
    guidelines: ['greeting', 'say-goodbye'],
  },
  {
    kind: 'competitor_comparison',
    title: text(
      'Morning queues beside ours',
      'Morgenschlangen neben unseren',
      'Les files du matin comparées',
      'Reggeli sorok összevetve',
      'طوابير الصباح مقارنة بغيرنا',
    ),
    summary: text(
      'The chain at the station hands over in 95 seconds, we in 140.',
      'Die Kette am Bahnhof übergibt in 95 Sekunden, wir in 140.',
      'La chaîne de la gare remet la commande en 95 secondes, nous en 140.',
      'Az állomási lánc 95 másodperc alatt adja át, mi 140 alatt.',
      'السلسلة في المحطة تسلّم خلال 95 ثانية ونحن خلال 140.',
    ),
    findings: null,
    source: 'Store operations, 30 mornings at five stations (invented)',
    daysAgo: 75,
    expiresIn: 15,
    owner: 'operations',
    picture: 'board',
    personas: ['commuter'],
    phases: ['purchase'],
    touchpoints: ['physical_location', 'app'],
    guidelines: ['order-screen'],
  },
  {
    kind: 'customer_interview',
    title: text(
      'Eight regulars over coffee',
      'Acht Stammgäste beim Kaffee',
      'Huit habitués autour d’un café',
      'Nyolc törzsvendég kávé mellett',
      'ثمانية زبائن دائمين حول القهوة',
    ),
    summary: text(
      'They want to sit, and nobody had ever asked them.',
      'Sie möchten sitzen, und niemand hatte sie je gefragt.',
      'Ils veulent s’asseoir, et personne ne le leur avait jamais demandé.',
      'Szeretnének leülni, és soha senki sem kérdezte őket.',
      'يريدون الجلوس ولم يسألهم أحد قط.',
    ),
    findings: null,
    source: 'Interviews in Lyon and Győr (invented)',
    daysAgo: 40,
    expiresIn: null,
    owner: 'standards',
    picture: null,
    personas: ['neighbour'],
    phases: ['use', 'after_sales'],
    touchpoints: ['physical_location'],
    guidelines: [],
  },
  {
    kind: 'department_interview',
    title: text(
      'What Digital hears',
      'Was Digital hört',
      'Ce qu’entend le numérique',
      'Amit a Digitális hall',
      'ما يسمعه القسم الرقمي',
    ),
    summary: text(
      'Most messages ask for opening hours on holidays.',
      'Die meisten Nachrichten fragen nach Öffnungszeiten an Feiertagen.',
      'La plupart des messages demandent les horaires des jours fériés.',
      'A legtöbb üzenet az ünnepi nyitvatartást kérdezi.',
      'معظم الرسائل تسأل عن مواعيد العطل.',
    ),
    findings: null,
    source: 'Digital, inbox of the last quarter (invented)',
    daysAgo: 200,
    expiresIn: -12,
    owner: 'digital',
    picture: 'phone',
    personas: ['planner'],
    phases: ['evaluation', 'anticipation'],
    touchpoints: ['website', 'email'],
    guidelines: ['hours-online'],
  },
];
