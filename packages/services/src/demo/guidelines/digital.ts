import { text } from '../five-languages.ts';
import { type DemoGuideline, guideline } from './guideline.ts';

/** The brand on screens. */
export const DIGITAL: readonly DemoGuideline[] = [
  guideline(
    { key: 'hours-online', chapter: 'digital', department: 'digital', picture: 'phone' },
    text(
      'One set of hours',
      'Überall dieselben Zeiten',
      'Les mêmes horaires partout',
      'Mindenhol ugyanaz a nyitvatartás',
      'مواعيد واحدة في كل مكان',
    ),
    text(
      'Map, website and door show the same hours, holidays included.',
      'Karte, Website und Tür zeigen dieselben Zeiten, auch an Feiertagen.',
      'Carte, site et porte affichent les mêmes horaires, jours fériés compris.',
      'A térképen, a honlapon és az ajtón ugyanaz a nyitvatartás áll, ünnepnapokon is.',
      'تعرض الخريطة والموقع والباب المواعيد نفسها حتى في العطل.',
    ),
    text(
      'Nobody forgives a closed door that was said to be open.',
      'Niemand verzeiht eine verschlossene Tür, die offen sein sollte.',
      'Personne ne pardonne une porte close qu’on disait ouverte.',
      'Senki sem bocsátja meg a zárt ajtót, amit nyitva ígértek.',
      'لا أحد يغفر باباً مغلقاً قيل إنه مفتوح.',
    ),
  ),
  guideline(
    { key: 'map-listing', chapter: 'digital', department: 'digital', picture: 'phone' },
    text(
      'Complete on the map',
      'Vollständig auf der Karte',
      'Complet sur la carte',
      'Teljes a térképen',
      'بيانات كاملة على الخريطة',
    ),
    text(
      'Each place has a current photo, a phone number, the menu and its entrance on the map.',
      'Jeder Ort hat ein aktuelles Foto, eine Telefonnummer, die Karte und seinen Eingang auf der Landkarte.',
      'Chaque lieu a une photo récente, un téléphone, le menu et son entrée sur la carte.',
      'Minden helynek van friss fotója, telefonszáma, étlapja és bejelölt bejárata.',
      'لكل فرع صورة حديثة ورقم هاتف وقائمة ومدخل محدّد على الخريطة.',
    ),
  ),
  guideline(
    { key: 'order-screen', chapter: 'digital', department: 'digital', picture: 'board' },
    text('The order screen', 'Der Bestellbildschirm', 'La borne de commande', 'A rendelőképernyő', 'شاشة الطلب'),
    text(
      'An order takes at most ninety seconds, in every language of the country.',
      'Eine Bestellung dauert höchstens neunzig Sekunden, in jeder Sprache des Landes.',
      'Une commande prend au plus quatre-vingt-dix secondes, dans chaque langue du pays.',
      'Egy rendelés legfeljebb kilencven másodperc, az ország minden nyelvén.',
      'لا يستغرق الطلب أكثر من تسعين ثانية بكل لغات البلد.',
    ),
  ),
  guideline(
    { key: 'answer-reviews', chapter: 'digital', department: 'digital', picture: 'phone' },
    text(
      'Reviews are answered',
      'Bewertungen werden beantwortet',
      'Nous répondons aux avis',
      'Az értékelésekre válaszolunk',
      'نرد على التقييمات',
    ),
    text(
      'Every review gets an answer from a person within a week.',
      'Jede Bewertung bekommt binnen einer Woche die Antwort eines Menschen.',
      'Chaque avis reçoit dans la semaine la réponse d’une personne.',
      'Minden értékelésre egy héten belül ember válaszol.',
      'يتلقى كل تقييم رداً من شخص خلال أسبوع.',
    ),
  ),
  guideline(
    { key: 'table-code', chapter: 'digital', department: 'digital', picture: 'phone' },
    text(
      'The code on the table',
      'Der Code auf dem Tisch',
      'Le code sur la table',
      'A kód az asztalon',
      'الرمز على الطاولة',
    ),
    text(
      'It leads straight to today’s menu, without an app and without a form.',
      'Er führt direkt zur heutigen Karte, ohne App und ohne Formular.',
      'Il mène droit au menu du jour, sans application ni formulaire.',
      'Egyenesen a mai étlaphoz vezet, alkalmazás és űrlap nélkül.',
      'يقود مباشرة إلى قائمة اليوم دون تطبيق أو نموذج.',
    ),
  ),
];
