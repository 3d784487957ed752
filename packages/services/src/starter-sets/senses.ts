import { starter, type StarterItem } from './starter-item.ts';

export const SIGHT: readonly StarterItem[] = [
  starter(
    'sight-first-look',
    'sight',
    ['The first look', 'Der erste Blick', 'Le premier regard', 'Az első pillantás', 'النظرة الأولى'],
    [
      'Within three steps of the entrance a customer sees where they are, where to go and that somebody is there.',
      'Drei Schritte nach dem Eingang sieht ein Kunde, wo er ist, wohin er geht und dass jemand da ist.',
      'À trois pas de l’entrée, le client voit où il est, où aller et que quelqu’un est là.',
      'A bejárattól három lépésre a vevő látja, hol van, merre menjen, és hogy van ott valaki.',
      'على بُعد ثلاث خطوات من المدخل يرى العميل أين هو وإلى أين يتجه وأن هناك من يستقبله.',
    ],
  ),
  starter(
    'sight-light',
    'sight',
    ['Light that shows', 'Licht, das zeigt', 'Une lumière qui montre', 'Fény, ami megmutat', 'إضاءة تُظهر'],
    [
      'Every lamp works. Products and faces are lit without glare; corners are not dark.',
      'Jede Lampe brennt. Waren und Gesichter sind blendfrei beleuchtet, keine Ecke ist dunkel.',
      'Toutes les lampes marchent. Produits et visages sont éclairés sans éblouir, aucun coin n’est sombre.',
      'Minden lámpa ég. Az áru és az arcok vakítás nélkül kapnak fényt, sötét sarok nincs.',
      'كل المصابيح تعمل، والمنتجات والوجوه مضاءة دون إبهار، ولا زوايا مظلمة.',
    ],
  ),
  starter(
    'sight-order',
    'sight',
    [
      'Nothing that does not belong',
      'Nichts, was nicht hingehört',
      'Rien qui n’ait sa place',
      'Semmi oda nem illő',
      'لا شيء في غير مكانه',
    ],
    [
      'In what customers see there are no boxes, private things, handwritten notes or empty places.',
      'Im Blick der Kunden stehen keine Kartons, privaten Dinge, handgeschriebenen Zettel oder leeren Plätze.',
      'À la vue des clients : ni cartons, ni affaires personnelles, ni notes manuscrites, ni places vides.',
      'A vevők szeme előtt nincs doboz, magánholmi, kézzel írt cédula vagy üres hely.',
      'لا صناديق ولا أغراض شخصية ولا أوراق مكتوبة باليد ولا أماكن فارغة أمام أعين العملاء.',
    ],
  ),
  starter(
    'sight-signs',
    'sight',
    ['Signs that agree', 'Schilder aus einem Guss', 'Une signalétique cohérente', 'Egységes táblák', 'لافتات متناسقة'],
    [
      'Signs use the brand’s type and colours, are whole and clean, and can be read from four metres.',
      'Schilder tragen Schrift und Farben der Marke, sind heil und sauber und aus vier Metern lesbar.',
      'Les panneaux suivent la typographie et les couleurs de la marque, sont propres et lisibles à quatre mètres.',
      'A táblák a márka betűit és színeit viselik, épek, tiszták, és négy méterről olvashatók.',
      'تلتزم اللافتات بخط العلامة وألوانها، وهي سليمة ونظيفة وتُقرأ من مسافة أربعة أمتار.',
    ],
  ),
];

export const SOUND: readonly StarterItem[] = [
  starter(
    'sound-level',
    'sound',
    [
      'Talk without raising the voice',
      'Reden, ohne laut zu werden',
      'Parler sans forcer la voix',
      'Beszéd emelt hang nélkül',
      'حديث دون رفع الصوت',
    ],
    [
      'Two people one metre apart understand each other in a normal voice everywhere customers are.',
      'Zwei Menschen verstehen sich auf einen Meter mit normaler Stimme, überall, wo Kunden sind.',
      'À un mètre, deux personnes se comprennent d’une voix normale partout où sont les clients.',
      'Egy méterről két ember rendes hangon érti egymást mindenhol, ahol vevők vannak.',
      'يفهم شخصان بينهما متر واحد بعضهما بصوت عادي في كل مكان يوجد فيه العملاء.',
    ],
  ),
  starter(
    'sound-music',
    'sound',
    ['One soundtrack', 'Ein Klang', 'Une seule ambiance sonore', 'Egyetlen hangzás', 'صوت واحد'],
    [
      'Only the brand’s own selection plays, from one source; no radio, no advertising of others.',
      'Es läuft nur die Auswahl der Marke aus einer Quelle; kein Radio, keine fremde Werbung.',
      'Seule la sélection de la marque est diffusée, d’une seule source ; ni radio ni publicité d’autrui.',
      'Csak a márka válogatása szól, egy forrásból; se rádió, se idegen reklám.',
      'تُشغَّل مختارات العلامة وحدها من مصدر واحد، دون مذياع أو إعلانات للغير.',
    ],
  ),
  starter(
    'sound-machines',
    'sound',
    ['Quiet machines', 'Leise Geräte', 'Des machines discrètes', 'Halk gépek', 'أجهزة هادئة'],
    [
      'Doors, coolers and tills do not squeak, rattle or beep for longer than they must.',
      'Türen, Kühlgeräte und Kassen quietschen, klappern und piepen nicht länger als nötig.',
      'Portes, frigos et caisses ne grincent, ne vibrent et ne bipent pas plus que nécessaire.',
      'Az ajtók, hűtők és kasszák nem nyikorognak, zörögnek és csipognak a kelleténél tovább.',
      'لا تصرّ الأبواب ولا تهتز المبرّدات ولا تُصفّر الصناديق أكثر مما يلزم.',
    ],
  ),
  starter(
    'sound-staff',
    'sound',
    [
      'Conversations stay behind',
      'Gespräche bleiben hinten',
      'Les conversations restent en coulisse',
      'A beszélgetés hátul marad',
      'الأحاديث خلف الستار',
    ],
    [
      'Staff do not talk about customers, private matters or work shifts where customers can hear.',
      'Das Team spricht nicht über Kunden, Privates oder Dienstpläne, wo Kunden es hören.',
      'L’équipe ne parle ni des clients, ni de sa vie privée, ni des horaires là où on l’entend.',
      'A csapat nem beszél vevőkről, magánügyről vagy beosztásról ott, ahol a vevők hallják.',
      'لا يتحدث الفريق عن العملاء أو الشؤون الخاصة أو المناوبات حيث يسمعه العملاء.',
    ],
  ),
];

export const SMELL: readonly StarterItem[] = [
  starter(
    'smell-entrance',
    'smell',
    [
      'A clean first breath',
      'Ein sauberer erster Atemzug',
      'Une première inspiration nette',
      'Tiszta első lélegzet',
      'نَفَس أول نظيف',
    ],
    [
      'At the entrance it smells of what the brand sells or of nothing; never of waste, damp or cleaning agents.',
      'Am Eingang riecht es nach dem, was die Marke verkauft, oder nach nichts; nie nach Abfall, Feuchte oder Reiniger.',
      'À l’entrée, cela sent ce que vend la marque, ou rien ; jamais les déchets, l’humidité ou le détergent.',
      'A bejáratnál annak az illata van, amit a márka árul, vagy semmi; soha nem szemét, nyirok vagy tisztítószer.',
      'رائحة المدخل هي رائحة ما تبيعه العلامة أو لا رائحة، لا نفايات ولا رطوبة ولا منظفات.',
    ],
  ),
  starter(
    'smell-scent',
    'smell',
    ['One scent, lightly', 'Ein Duft, sparsam', 'Un parfum, léger', 'Egy illat, enyhén', 'عطر واحد بخفة'],
    [
      'Where a room scent is used it is the agreed one, and nobody notices it after two minutes.',
      'Wo ein Raumduft eingesetzt wird, ist es der vereinbarte, und nach zwei Minuten fällt er niemandem mehr auf.',
      'Si un parfum d’ambiance est diffusé, c’est celui convenu, et on ne le remarque plus après deux minutes.',
      'Ahol van szobaillat, az a megállapodott, és két perc után már senki sem veszi észre.',
      'حيث يُستخدم معطر فهو المتفق عليه، ولا يلاحظه أحد بعد دقيقتين.',
    ],
  ),
  starter(
    'smell-air',
    'smell',
    ['Fresh air', 'Frische Luft', 'De l’air frais', 'Friss levegő', 'هواء متجدد'],
    [
      'Rooms for customers are aired or ventilated so that the air does not feel used at the busiest hour.',
      'Kundenräume werden so gelüftet, dass die Luft auch zur vollsten Stunde nicht verbraucht wirkt.',
      'Les espaces clients sont aérés de sorte que l’air ne paraisse pas vicié à l’heure de pointe.',
      'A vevőtereket úgy szellőztetjük, hogy csúcsidőben se legyen áporodott a levegő.',
      'تُهوّى أماكن العملاء بحيث لا يبدو الهواء راكداً في ساعة الذروة.',
    ],
  ),
  starter(
    'smell-staff',
    'smell',
    ['Close to people', 'Nahe am Menschen', 'Près des gens', 'Közel az emberhez', 'قريباً من الناس'],
    [
      'Whoever serves smells of nothing but cleanliness: no smoke, no heavy perfume, no food eaten in the break.',
      'Wer bedient, riecht nur nach Sauberkeit: kein Rauch, kein schweres Parfüm, kein Essen aus der Pause.',
      'Qui sert ne sent que le propre : ni tabac, ni parfum lourd, ni repas de la pause.',
      'Aki kiszolgál, csak tisztaság-illatú: se füst, se erős parfüm, se az ebéd szaga.',
      'من يخدم لا تفوح منه سوى النظافة: لا دخان ولا عطر ثقيل ولا طعام الاستراحة.',
    ],
  ),
];
