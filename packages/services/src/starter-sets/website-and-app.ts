import { starter, type StarterItem } from './starter-item.ts';

export const ERGONOMICS: readonly StarterItem[] = [
  starter(
    'web-targets',
    'digital',
    ['Made for a thumb', 'Für den Daumen gemacht', 'Fait pour le pouce', 'Hüvelykujjra szabva', 'مصمم للإبهام'],
    [
      'Everything that can be tapped is at least 44 by 44 points, with a gap to its neighbour.',
      'Alles Antippbare misst mindestens 44 mal 44 Punkte, mit Abstand zum Nachbarn.',
      'Tout ce qui se touche mesure au moins 44 × 44 points, avec un écart au voisin.',
      'Minden megérinthető elem legalább 44 × 44 pont, térközzel.',
      'كل ما يُلمس لا يقل عن 44 × 44 نقطة مع مسافة عن جاره.',
    ],
  ),
  starter(
    'web-speed',
    'digital',
    [
      'Quick on a weak line',
      'Schnell bei schwachem Netz',
      'Rapide sur un réseau faible',
      'Gyors gyenge hálózaton is',
      'سريع على شبكة ضعيفة',
    ],
    [
      'The main content stands within 2.5 seconds on a mobile network, and nothing jumps afterwards.',
      'Der Hauptinhalt steht im Mobilnetz nach 2,5 Sekunden, und danach springt nichts mehr.',
      'Le contenu principal s’affiche en 2,5 secondes sur réseau mobile, et rien ne bouge ensuite.',
      'A fő tartalom mobilhálózaton 2,5 másodpercen belül ott van, és utána semmi sem ugrik.',
      'يظهر المحتوى الرئيسي خلال 2.5 ثانية على شبكة الهاتف ولا يقفز شيء بعدها.',
    ],
  ),
  starter(
    'web-contrast',
    'digital',
    ['Readable by everybody', 'Für alle lesbar', 'Lisible par tous', 'Mindenkinek olvasható', 'مقروء للجميع'],
    [
      'Text has a contrast of at least 4.5 to 1, grows to 200 % without loss and is read aloud in a sensible order.',
      'Text hat mindestens 4,5 : 1 Kontrast, wächst verlustfrei auf 200 % und wird sinnvoll vorgelesen.',
      'Le texte a un contraste d’au moins 4,5 : 1, grossit à 200 % sans perte et se lit à voix haute dans l’ordre.',
      'A szöveg kontrasztja legalább 4,5 : 1, 200%-ra nagyítható, és értelmes sorrendben felolvasható.',
      'تباين النص 4.5 إلى 1 على الأقل ويكبر حتى 200% دون فقد ويُقرأ جهراً بترتيب مفهوم.',
    ],
  ),
  starter(
    'web-errors',
    'digital',
    ['Errors that help', 'Fehler, die weiterhelfen', 'Des erreurs qui aident', 'Hibaüzenet, ami segít', 'أخطاء تُرشد'],
    [
      'A message says what happened, where, and what to do next; what was typed is still there.',
      'Eine Meldung sagt, was wo geschah und was zu tun ist; das Eingetippte ist noch da.',
      'Le message dit ce qui s’est passé, où, et que faire ; la saisie est conservée.',
      'Az üzenet megmondja, mi, hol történt és mi a teendő; a beírt adat megmarad.',
      'تقول الرسالة ما حدث وأين وما العمل، ويبقى ما كُتب محفوظاً.',
    ],
  ),
];

export const FINDABILITY: readonly StarterItem[] = [
  starter(
    'web-three-steps',
    'digital',
    [
      'Three steps to anything',
      'Drei Schritte zu allem',
      'Trois pas vers tout',
      'Három lépés bármihez',
      'ثلاث خطوات لأي شيء',
    ],
    [
      'From the first page a customer reaches any product, place and answer in at most three steps.',
      'Von der ersten Seite erreicht ein Kunde jedes Produkt, jeden Ort, jede Antwort in höchstens drei Schritten.',
      'De la première page, tout produit, lieu ou réponse est à trois étapes au plus.',
      'A kezdőlapról bármely termék, hely és válasz legfeljebb három lépésre van.',
      'من الصفحة الأولى يصل العميل إلى أي منتج أو مكان أو جواب في ثلاث خطوات على الأكثر.',
    ],
  ),
  starter(
    'web-search',
    'digital',
    [
      'A search that forgives',
      'Eine nachsichtige Suche',
      'Une recherche indulgente',
      'Megbocsátó keresés',
      'بحث متسامح',
    ],
    [
      'The search is on every page, understands plurals and typing errors, and never ends in an empty page.',
      'Die Suche steht auf jeder Seite, versteht Mehrzahl und Tippfehler und endet nie leer.',
      'La recherche est sur chaque page, comprend pluriels et fautes, et ne finit jamais sur du vide.',
      'A keresés minden oldalon ott van, érti a többes számot és az elgépelést, és sosem üres a vége.',
      'البحث في كل صفحة ويفهم الجمع وأخطاء الكتابة ولا ينتهي بصفحة فارغة.',
    ],
  ),
  starter(
    'web-place-page',
    'digital',
    [
      'A page for every place',
      'Eine Seite für jeden Ort',
      'Une page par lieu',
      'Minden helynek saját oldal',
      'صفحة لكل فرع',
    ],
    [
      'Each location has a page of its own with hours, route, photos, services and its own telephone number.',
      'Jeder Standort hat eine eigene Seite mit Zeiten, Weg, Fotos, Angebot und eigener Nummer.',
      'Chaque lieu a sa page avec horaires, accès, photos, services et son propre numéro.',
      'Minden helynek saját oldala van nyitvatartással, úttal, fotókkal, szolgáltatásokkal, telefonnal.',
      'لكل فرع صفحته بالمواعيد والطريق والصور والخدمات ورقمه الخاص.',
    ],
  ),
  starter(
    'web-names',
    'digital',
    ['Links that say where', 'Links, die sagen wohin', 'Des liens explicites', 'Beszédes hivatkozások', 'روابط واضحة'],
    [
      'Links and buttons name what they lead to; none says only “more” or “here”.',
      'Links und Knöpfe nennen ihr Ziel; keiner sagt nur „mehr“ oder „hier“.',
      'Liens et boutons nomment leur but ; aucun ne dit seulement « plus » ou « ici ».',
      'A hivatkozás és a gomb megnevezi a célját; egyik sem csak „tovább” vagy „itt”.',
      'تسمّي الروابط والأزرار وجهتها ولا يقول أي منها «المزيد» أو «هنا» فقط.',
    ],
  ),
];

export const FORMS: readonly StarterItem[] = [
  starter(
    'forms-needed',
    'digital',
    ['Only what is needed', 'Nur was nötig ist', 'Seulement le nécessaire', 'Csak ami kell', 'اللازم فقط'],
    [
      'A form asks for nothing that is not needed for this very step; optional fields are left out.',
      'Ein Formular fragt nichts, was für genau diesen Schritt nicht nötig ist; Freiwilliges entfällt.',
      'Un formulaire ne demande rien d’inutile à l’étape ; les champs facultatifs disparaissent.',
      'Az űrlap csak azt kérdezi, ami ehhez a lépéshez kell; a nem kötelező mező kimarad.',
      'لا يسأل النموذج إلا عما يلزم لهذه الخطوة وتُحذف الحقول الاختيارية.',
    ],
  ),
  starter(
    'forms-guest',
    'digital',
    ['Without an account', 'Ohne Konto', 'Sans compte', 'Fiók nélkül', 'دون حساب'],
    [
      'Buying, booking and asking work without an account; one is offered only after it is done.',
      'Kaufen, buchen und fragen geht ohne Konto; eines wird erst danach angeboten.',
      'Acheter, réserver et questionner se font sans compte ; on n’en propose un qu’après.',
      'Vásárolni, foglalni és kérdezni fiók nélkül is lehet; csak utána kínáljuk fel.',
      'الشراء والحجز والسؤال دون حساب ولا يُعرض إلا بعد الانتهاء.',
    ],
  ),
  starter(
    'forms-keyboard',
    'digital',
    [
      'The right keyboard',
      'Die passende Tastatur',
      'Le bon clavier',
      'A megfelelő billentyűzet',
      'لوحة المفاتيح المناسبة',
    ],
    [
      'Fields for numbers, mail and telephone open their keyboard and can be filled in by the browser.',
      'Felder für Zahlen, Mail und Telefon öffnen ihre Tastatur und lassen sich vom Browser ausfüllen.',
      'Les champs nombre, courriel et téléphone ouvrent leur clavier et acceptent le remplissage automatique.',
      'A szám-, levél- és telefonmező a saját billentyűzetét nyitja, és a böngésző kitöltheti.',
      'تفتح حقول الأرقام والبريد والهاتف لوحتها ويمكن للمتصفح تعبئتها.',
    ],
  ),
  starter(
    'forms-review',
    'digital',
    [
      'Look once more, then send',
      'Noch einmal ansehen, dann senden',
      'Relire, puis envoyer',
      'Még egy pillantás, aztán küldés',
      'نظرة أخيرة ثم إرسال',
    ],
    [
      'Before the last button everything stands on one page and each part can be changed without losing others.',
      'Vor dem letzten Knopf steht alles auf einer Seite, und jeder Teil lässt sich verlustfrei ändern.',
      'Avant le dernier bouton, tout tient sur une page et chaque partie se modifie sans perdre le reste.',
      'Az utolsó gomb előtt minden egy oldalon van, és bármelyik rész veszteség nélkül módosítható.',
      'قبل الزر الأخير يظهر كل شيء في صفحة واحدة ويمكن تغيير أي جزء دون فقد غيره.',
    ],
  ),
];
