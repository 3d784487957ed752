import { starter, type StarterItem } from './starter-item.ts';

export const NEED: readonly StarterItem[] = [
  starter(
    'need-found',
    'practices',
    [
      'Found when needed',
      'Gefunden, wenn man uns braucht',
      'Trouvés au bon moment',
      'Megtalálható, amikor kell',
      'نُوجد عند الحاجة',
    ],
    [
      'Name, address, telephone and opening hours are right and the same wherever customers look for them.',
      'Name, Adresse, Telefon und Zeiten stimmen und sind überall gleich, wo Kunden suchen.',
      'Nom, adresse, téléphone et horaires sont justes et identiques partout où l’on cherche.',
      'A név, a cím, a telefon és a nyitvatartás helyes és azonos mindenhol, ahol a vevő keresi.',
      'الاسم والعنوان والهاتف والمواعيد صحيحة ومتطابقة أينما بحث العملاء.',
    ],
  ),
  starter(
    'need-words',
    'language',
    [
      'In the customer’s words',
      'In den Worten des Kunden',
      'Avec les mots du client',
      'A vevő szavaival',
      'بكلمات العميل',
    ],
    [
      'What we offer is described by what it does for the customer, in words that they use themselves.',
      'Was wir anbieten, wird danach beschrieben, was es dem Kunden bringt, in seinen eigenen Worten.',
      'Notre offre est décrite par ce qu’elle apporte au client, dans ses propres mots.',
      'A kínálatot azzal írjuk le, mit ad a vevőnek, az ő szavaival.',
      'يوصف ما نقدمه بما يفيد العميل وبكلماته هو.',
    ],
  ),
  starter(
    'need-honest',
    'language',
    [
      'No promise we cannot keep',
      'Kein Versprechen, das wir nicht halten',
      'Aucune promesse intenable',
      'Nincs betarthatatlan ígéret',
      'لا وعد لا نفي به',
    ],
    [
      'Advertising shows goods, prices and places as the customer will find them on an ordinary day.',
      'Werbung zeigt Waren, Preise und Orte so, wie der Kunde sie an einem gewöhnlichen Tag vorfindet.',
      'La publicité montre produits, prix et lieux tels que le client les trouvera un jour ordinaire.',
      'A reklám úgy mutatja az árut, az árat és a helyet, ahogy egy átlagos napon ott van.',
      'يُظهر الإعلان السلع والأسعار والأماكن كما سيجدها العميل في يوم عادي.',
    ],
  ),
];

export const ANTICIPATION: readonly StarterItem[] = [
  starter(
    'anticipation-next',
    'practices',
    ['What happens next', 'Was als Nächstes geschieht', 'La suite est annoncée', 'Mi következik', 'ماذا بعد'],
    [
      'After booking, ordering or asking, the customer knows within a minute what happens next and when.',
      'Nach Buchung, Bestellung oder Anfrage weiß der Kunde binnen einer Minute, was wann geschieht.',
      'Après une réservation, commande ou question, le client sait en une minute ce qui suivra et quand.',
      'Foglalás, rendelés vagy kérdés után a vevő egy percen belül tudja, mi és mikor következik.',
      'بعد الحجز أو الطلب أو السؤال يعرف العميل خلال دقيقة ما سيحدث ومتى.',
    ],
  ),
  starter(
    'anticipation-prepared',
    'practices',
    [
      'Everything to prepare',
      'Alles zur Vorbereitung',
      'De quoi se préparer',
      'Minden a felkészüléshez',
      'كل ما يلزم للاستعداد',
    ],
    [
      'The way there, parking, access without steps, duration and what to bring are said before the visit.',
      'Weg, Parken, stufenloser Zugang, Dauer und was mitzubringen ist, stehen vor dem Besuch fest.',
      'Accès, stationnement, entrée sans marche, durée et affaires à apporter sont indiqués avant la visite.',
      'Az út, a parkolás, a lépcsőmentes bejárat, az időtartam és a hozandók előre megtudhatók.',
      'الطريق والموقف والدخول دون درج والمدة وما يلزم إحضاره معروفة قبل الزيارة.',
    ],
  ),
  starter(
    'anticipation-recognised',
    'practices',
    ['Expected and recognised', 'Erwartet und erkannt', 'Attendu et reconnu', 'Vártuk és felismertük', 'منتظَر ومعروف'],
    [
      'Whoever announced themselves does not have to say again what we know already.',
      'Wer sich angemeldet hat, muss nicht noch einmal sagen, was wir schon wissen.',
      'Qui s’est annoncé n’a pas à répéter ce que nous savons déjà.',
      'Aki bejelentkezett, annak nem kell újra elmondania, amit már tudunk.',
      'من سجّل مسبقاً لا يعيد ما نعرفه أصلاً.',
    ],
  ),
];

export const EVALUATION: readonly StarterItem[] = [
  starter(
    'evaluation-compare',
    'practices',
    ['Easy to compare', 'Leicht zu vergleichen', 'Facile à comparer', 'Könnyű összevetni', 'سهل المقارنة'],
    [
      'Price, size, ingredients or materials and delivery stand together, in the same order for every offer.',
      'Preis, Größe, Zutaten oder Material und Lieferung stehen beisammen, bei jedem Angebot gleich geordnet.',
      'Prix, taille, composition et livraison figurent ensemble, dans le même ordre pour chaque offre.',
      'Az ár, a méret, az összetevők és a szállítás együtt áll, mindenhol azonos sorrendben.',
      'السعر والحجم والمكونات والتسليم معاً وبالترتيب نفسه لكل عرض.',
    ],
  ),
  starter(
    'evaluation-advice',
    'practices',
    [
      'Advice that listens first',
      'Beratung, die erst zuhört',
      'Un conseil qui écoute d’abord',
      'Előbb meghallgatás, aztán tanács',
      'نصيحة تُنصت أولاً',
    ],
    [
      'Whoever advises asks what it is for before naming a product, and names at most three.',
      'Wer berät, fragt erst nach dem Zweck, bevor ein Produkt fällt, und nennt höchstens drei.',
      'Qui conseille demande l’usage avant de nommer un produit, et en nomme trois au plus.',
      'Aki tanácsol, előbb megkérdezi, mire kell, és legfeljebb három terméket nevez meg.',
      'يسأل الناصح عن الغرض قبل تسمية أي منتج ويسمّي ثلاثة على الأكثر.',
    ],
  ),
  starter(
    'evaluation-no',
    'practices',
    ['The honest no', 'Das ehrliche Nein', 'Un non honnête', 'Az őszinte nem', 'الرفض الصادق'],
    [
      'When nothing of ours fits we say so and say who can help.',
      'Wenn nichts von uns passt, sagen wir das und sagen, wer helfen kann.',
      'Si rien chez nous ne convient, nous le disons et indiquons qui peut aider.',
      'Ha nálunk semmi sem jó, megmondjuk, és azt is, ki tud segíteni.',
      'إن لم يناسب شيء مما لدينا قلنا ذلك ودللنا على من يساعد.',
    ],
  ),
];
