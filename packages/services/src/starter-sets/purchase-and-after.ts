import { starter, type StarterItem } from './starter-item.ts';

export const PURCHASE: readonly StarterItem[] = [
  starter(
    'purchase-wait',
    'practices',
    [
      'A short wait, and a known one',
      'Kurz warten, und wissen wie lange',
      'Une attente courte et connue',
      'Rövid és ismert várakozás',
      'انتظار قصير ومعلوم',
    ],
    [
      'Nobody queues longer than five minutes without being told how long it takes.',
      'Niemand steht länger als fünf Minuten an, ohne zu hören, wie lange es dauert.',
      'Personne ne fait la queue plus de cinq minutes sans savoir combien de temps cela prendra.',
      'Senki sem áll sorban öt percnél tovább anélkül, hogy tudná, meddig tart.',
      'لا ينتظر أحد أكثر من خمس دقائق دون أن يُقال له كم سيطول الأمر.',
    ],
  ),
  starter(
    'purchase-price',
    'practices',
    ['The price that was shown', 'Der angezeigte Preis', 'Le prix affiché', 'A kiírt ár', 'السعر المعروض'],
    [
      'The customer pays what was shown; all costs are named before the last step.',
      'Der Kunde zahlt, was angezeigt war; alle Kosten stehen vor dem letzten Schritt fest.',
      'Le client paie ce qui était affiché ; tous les frais sont nommés avant la dernière étape.',
      'A vevő annyit fizet, amennyi ki volt írva; minden költség ismert az utolsó lépés előtt.',
      'يدفع العميل ما عُرض عليه وتُذكر كل التكاليف قبل الخطوة الأخيرة.',
    ],
  ),
  starter(
    'purchase-ways',
    'practices',
    ['Pay as they like', 'Zahlen, wie man möchte', 'Payer comme on veut', 'Fizetés tetszés szerint', 'الدفع كما يشاء'],
    [
      'Cash, card and telephone are taken at every till, and a receipt is offered.',
      'Bargeld, Karte und Telefon werden an jeder Kasse genommen, ein Beleg wird angeboten.',
      'Espèces, carte et téléphone sont acceptés à chaque caisse, et un reçu est proposé.',
      'Minden kasszánál lehet készpénzzel, kártyával és telefonnal fizetni, és kínálunk nyugtát.',
      'يُقبل النقد والبطاقة والهاتف عند كل صندوق ويُعرض الإيصال.',
    ],
  ),
];

export const DELIVERY: readonly StarterItem[] = [
  starter(
    'delivery-time',
    'practices',
    ['At the time that was said', 'Zur zugesagten Zeit', 'À l’heure dite', 'A megmondott időben', 'في الموعد المحدد'],
    [
      'Delivery comes in the window that was named; a delay is announced before the window begins.',
      'Die Lieferung kommt im genannten Zeitfenster; eine Verspätung wird vor dessen Beginn gemeldet.',
      'La livraison arrive dans le créneau annoncé ; un retard est signalé avant son début.',
      'A szállítmány a megadott idősávban jön; a késést a kezdete előtt jelezzük.',
      'يصل التسليم في الفترة المعلنة ويُبلَّغ بأي تأخير قبل بدايتها.',
    ],
  ),
  starter(
    'delivery-whole',
    'practices',
    ['Complete and whole', 'Vollständig und heil', 'Complet et intact', 'Hiánytalan és ép', 'كامل وسليم'],
    [
      'What is handed over is checked against the order by two eyes that did not pack it.',
      'Was übergeben wird, prüft jemand gegen die Bestellung, der es nicht gepackt hat.',
      'Ce qui est remis est vérifié par quelqu’un qui ne l’a pas emballé.',
      'Az átadott árut olyasvalaki veti össze a rendeléssel, aki nem csomagolta.',
      'يراجع ما يُسلَّم مع الطلب شخص غير الذي غلّفه.',
    ],
  ),
  starter(
    'delivery-wrap',
    'practices',
    [
      'Easy to open and to sort',
      'Leicht zu öffnen und zu trennen',
      'Facile à ouvrir et à trier',
      'Könnyen nyitható és szelektálható',
      'سهل الفتح والفرز',
    ],
    [
      'Packaging opens without a tool, is no larger than needed and says where it is disposed of.',
      'Die Verpackung geht ohne Werkzeug auf, ist nicht größer als nötig und sagt, wohin sie gehört.',
      'L’emballage s’ouvre sans outil, n’est pas surdimensionné et dit comment le trier.',
      'A csomagolás szerszám nélkül nyílik, nem nagyobb a kelleténél, és jelzi, hová való.',
      'يُفتح الغلاف دون أداة ولا يزيد عن الحاجة ويبيّن مكان التخلص منه.',
    ],
  ),
];

export const USE: readonly StarterItem[] = [
  starter(
    'use-start',
    'practices',
    [
      'Works at the first try',
      'Klappt beim ersten Mal',
      'Ça marche du premier coup',
      'Elsőre működik',
      'يعمل من أول مرة',
    ],
    [
      'Instructions fit on one page, show pictures and are there in the customer’s language.',
      'Die Anleitung passt auf eine Seite, zeigt Bilder und liegt in der Sprache des Kunden vor.',
      'Le mode d’emploi tient sur une page, montre des images et existe dans la langue du client.',
      'Az útmutató egy oldal, képes, és a vevő nyelvén van.',
      'التعليمات في صفحة واحدة مصورة وبلغة العميل.',
    ],
  ),
  starter(
    'use-help',
    'practices',
    [
      'Help in one step',
      'Hilfe in einem Schritt',
      'De l’aide en un pas',
      'Segítség egy lépésben',
      'مساعدة بخطوة واحدة',
    ],
    [
      'On the product, receipt and website stands the same way to a person who can help.',
      'Auf Produkt, Beleg und Website steht derselbe Weg zu einem Menschen, der helfen kann.',
      'Produit, reçu et site indiquent le même moyen de joindre quelqu’un qui peut aider.',
      'A terméken, a nyugtán és a honlapon ugyanaz az út vezet ahhoz, aki segíteni tud.',
      'على المنتج والإيصال والموقع الطريق نفسه إلى شخص يساعد.',
    ],
  ),
  starter(
    'use-check',
    'practices',
    [
      'Asked while it matters',
      'Gefragt, solange es zählt',
      'Interrogé au bon moment',
      'Időben megkérdezve',
      'نسأل في الوقت المناسب',
    ],
    [
      'Somebody asks whether all is well while it can still be put right.',
      'Jemand fragt, ob alles in Ordnung ist, solange es noch zu richten ist.',
      'Quelqu’un demande si tout va bien tant qu’on peut encore corriger.',
      'Valaki megkérdezi, minden rendben van-e, amíg még lehet javítani.',
      'يسأل أحدهم إن كان كل شيء بخير ما دام الإصلاح ممكناً.',
    ],
  ),
];

export const AFTER_SALES: readonly StarterItem[] = [
  starter(
    'after-complaint',
    'practices',
    [
      'A complaint is thanked for',
      'Für eine Beschwerde wird gedankt',
      'On remercie d’une plainte',
      'A panaszt megköszönjük',
      'نشكر على الشكوى',
    ],
    [
      'Whoever hears a complaint owns it until it is solved, and answers within one working day.',
      'Wer eine Beschwerde hört, behält sie bis zur Lösung und antwortet binnen eines Arbeitstags.',
      'Qui reçoit une plainte la garde jusqu’à sa résolution et répond en un jour ouvré.',
      'Aki a panaszt hallja, azé a megoldásig, és egy munkanapon belül válaszol.',
      'من يتلقى الشكوى يتولاها حتى تُحل ويرد خلال يوم عمل.',
    ],
  ),
  starter(
    'after-return',
    'practices',
    [
      'Returns without an argument',
      'Rückgabe ohne Diskussion',
      'Un retour sans discussion',
      'Visszaáru vita nélkül',
      'إرجاع بلا جدال',
    ],
    [
      'Within the stated time a return takes at most five minutes and needs no reason.',
      'Innerhalb der Frist dauert eine Rückgabe höchstens fünf Minuten und braucht keinen Grund.',
      'Dans le délai prévu, un retour prend cinq minutes au plus et n’exige aucune raison.',
      'Határidőn belül a visszaáru legfeljebb öt perc, és nem kell indok.',
      'ضمن المهلة لا يستغرق الإرجاع أكثر من خمس دقائق ولا يتطلب سبباً.',
    ],
  ),
  starter(
    'after-told',
    'practices',
    [
      'Told what came of it',
      'Erfahren, was daraus wurde',
      'Informé de la suite',
      'Megtudja, mi lett belőle',
      'نُبلغه بما حدث',
    ],
    [
      'Whoever gave us an idea or a complaint hears what was changed because of it.',
      'Wer uns eine Idee oder Beschwerde gab, erfährt, was deshalb geändert wurde.',
      'Qui nous a donné une idée ou une plainte apprend ce qui a changé grâce à elle.',
      'Aki ötletet vagy panaszt adott, megtudja, mi változott miatta.',
      'من قدّم فكرة أو شكوى يعلم بما تغيّر بسببها.',
    ],
  ),
];
