import { text } from '../five-languages.ts';
import { type DemoGuideline, guideline } from './guideline.ts';

/** What guests see, hear, smell, touch and taste. */
export const SENSES: readonly DemoGuideline[] = [
  guideline(
    { key: 'clean-front', chapter: 'sight', department: 'facilities', picture: 'front' },
    text('A clean front', 'Eine saubere Front', 'Une façade propre', 'Tiszta homlokzat', 'واجهة نظيفة'),
    text(
      'Pavement, door and windows are clean before opening, and stay so all day.',
      'Gehweg, Tür und Fenster sind vor der Öffnung sauber und bleiben es den ganzen Tag.',
      'Le trottoir, la porte et les vitres sont propres avant l’ouverture et le restent toute la journée.',
      'A járda, az ajtó és az ablakok nyitás előtt tiszták, és egész nap azok is maradnak.',
      'الرصيف والباب والنوافذ نظيفة قبل الافتتاح وتبقى كذلك طوال اليوم.',
    ),
    text(
      'The front is the first thing a guest sees.',
      'Die Front ist das Erste, was ein Gast sieht.',
      'La façade est la première chose que voit le client.',
      'A homlokzat az első, amit a vendég meglát.',
      'الواجهة أول ما يراه الضيف.',
    ),
  ),
  guideline(
    { key: 'front-design', chapter: 'sight', department: 'marketing', picture: 'front' },
    text(
      'The front as drawn',
      'Die Front wie gezeichnet',
      'La façade telle que dessinée',
      'A homlokzat a terv szerint',
      'الواجهة كما رُسمت',
    ),
    text(
      'Door in the middle or at the left, awning above it, one poster at most.',
      'Tür in der Mitte oder links, darüber die Markise, höchstens ein Plakat.',
      'Porte au centre ou à gauche, store au-dessus, une affiche au plus.',
      'Az ajtó középen vagy balra, fölötte napellenző, legfeljebb egy plakát.',
      'الباب في الوسط أو إلى اليسار وفوقه المظلة وملصق واحد على الأكثر.',
    ),
  ),
  guideline(
    { key: 'clean-floor', chapter: 'sight', department: 'facilities', picture: 'floor' },
    text(
      'A floor to sit on',
      'Ein Boden zum Daraufsitzen',
      'Un sol où l’on s’assoirait',
      'Padló, amire leülnél',
      'أرضية نظيفة للجلوس',
    ),
    text(
      'No crumbs at noon, no grease in the corners, drains without smell.',
      'Mittags keine Krümel, kein Fett in den Ecken, Abläufe ohne Geruch.',
      'Pas de miettes à midi, pas de graisse dans les coins, des siphons sans odeur.',
      'Délben sincs morzsa, a sarkokban nincs zsír, a lefolyó nem szagos.',
      'لا فتات ظهراً ولا دهون في الزوايا ولا رائحة من المصارف.',
    ),
  ),
  guideline(
    { key: 'warm-light', chapter: 'sight', department: 'facilities', picture: 'lamp' },
    text('Warm light', 'Warmes Licht', 'Une lumière chaude', 'Meleg fény', 'ضوء دافئ'),
    text(
      'Lamps over the counter are 2,700 K; a dead lamp is replaced within a day.',
      'Lampen über dem Tresen haben 2.700 K; eine tote Lampe wird binnen eines Tages ersetzt.',
      'Au-dessus du comptoir, 2 700 K ; une ampoule morte est remplacée dans la journée.',
      'A pult fölötti lámpák 2700 K-esek; a kiégett lámpát egy napon belül cseréljük.',
      'مصابيح المنضدة 2700 كلفن، ويُستبدل التالف خلال يوم.',
    ),
  ),
  guideline(
    { key: 'own-music', chapter: 'sound', department: 'marketing', picture: 'speaker' },
    text('Our own music', 'Unsere eigene Musik', 'Notre musique', 'A saját zenénk', 'موسيقانا'),
    text(
      'The house list plays, so that two people can talk across a table without leaning in.',
      'Es läuft die Hausliste, so leise, dass zwei am Tisch reden können, ohne sich vorzubeugen.',
      'La liste maison passe, assez bas pour parler à table sans se pencher.',
      'A házi lista szól, olyan halkan, hogy az asztalnál hajolás nélkül lehessen beszélgetni.',
      'تُشغّل قائمة الدار بمستوى يسمح لاثنين بالحديث دون الانحناء.',
    ),
  ),
  guideline(
    { key: 'smell-of-bread', chapter: 'smell', department: 'operations', picture: 'loaf' },
    text('Bread at the door', 'Brot an der Tür', 'Le pain dès la porte', 'Kenyérillat az ajtóban', 'الخبز عند الباب'),
    text(
      'One tray is baked at every full hour until two; no cleaner smells stronger than it.',
      'Bis zwei wird zu jeder vollen Stunde ein Blech gebacken; kein Reiniger riecht stärker.',
      'Une plaque cuit à chaque heure pleine jusqu’à deux heures ; aucun détergent ne sent plus fort.',
      'Kettőig minden egész órában sül egy tepsi; tisztítószer nem lehet erősebb illatú.',
      'تُخبز صينية عند كل ساعة حتى الثانية، ولا تغلب رائحة المنظفات عليها.',
    ),
  ),
  guideline(
    { key: 'warm-bread', chapter: 'touch', department: 'operations', picture: 'loaf' },
    text('Bread that gives', 'Brot, das nachgibt', 'Un pain qui cède sous les doigts', 'Kenyér, ami enged', 'خبز طري'),
    text(
      'A loaf springs back when pressed; yesterday’s is sold as yesterday’s.',
      'Ein Laib federt auf Druck zurück; der von gestern wird als solcher verkauft.',
      'La miche reprend sa forme ; celle d’hier est vendue comme telle.',
      'A cipó nyomásra visszaugrik; a tegnapit tegnapiként adjuk el.',
      'يستعيد الرغيف شكله عند ضغطه، ويُباع خبز الأمس على أنه خبز الأمس.',
    ),
  ),
  guideline(
    { key: 'coffee-fresh', chapter: 'taste', department: 'quality', picture: 'cup' },
    text(
      'Coffee from today’s grind',
      'Kaffee frisch gemahlen',
      'Un café moulu du jour',
      'Mai őrlésű kávé',
      'قهوة مطحونة اليوم',
    ),
    text(
      'Beans are ground for the cup; a jug that is an hour old is poured away.',
      'Bohnen werden für die Tasse gemahlen; eine Kanne, die eine Stunde alt ist, wird weggegossen.',
      'Les grains sont moulus à la tasse ; une cafetière d’une heure est jetée.',
      'A babot csészénként őröljük; az egyórás kannát kiöntjük.',
      'تُطحن الحبوب لكل فنجان، ويُسكب الإبريق بعد ساعة.',
    ),
  ),
  guideline(
    { key: 'taste-first', chapter: 'taste', department: 'quality', picture: 'counter' },
    text('We taste first', 'Wir kosten zuerst', 'Nous goûtons d’abord', 'Előbb mi kóstolunk', 'نتذوق أولاً'),
    text(
      'The first tray of each kind is tasted by the shift lead before it goes on show.',
      'Vom ersten Blech jeder Sorte kostet die Schichtleitung, bevor es in die Auslage kommt.',
      'La première plaque de chaque sorte est goûtée par le chef d’équipe avant la vente.',
      'Minden fajta első tepsijét a műszakvezető kóstolja meg, mielőtt kikerül.',
      'يتذوق مسؤول الوردية أول صينية من كل صنف قبل عرضها.',
    ),
  ),
];
