import { text } from '../five-languages.ts';
import { type DemoGuideline, guideline } from './guideline.ts';

/** Practices that keep food safe. */
export const FOOD: readonly DemoGuideline[] = [
  guideline(
    { key: 'clean-hands', chapter: 'practices', department: 'operations', picture: 'hands' },
    text('Clean hands', 'Saubere Hände', 'Des mains propres', 'Tiszta kezek', 'أيدٍ نظيفة'),
    text(
      'Hands are washed before handling food and after handling money.',
      'Vor dem Umgang mit Lebensmitteln und nach dem Kassieren werden die Hände gewaschen.',
      'Les mains sont lavées avant de toucher les aliments et après l’encaissement.',
      'Étel érintése előtt és pénzkezelés után kezet mosunk.',
      'تُغسل الأيدي قبل لمس الطعام وبعد التعامل مع النقود.',
    ),
    text(
      'Our guests’ health comes before anything else.',
      'Die Gesundheit unserer Gäste geht allem vor.',
      'La santé de nos clients passe avant tout.',
      'Vendégeink egészsége mindennél előbbre való.',
      'صحة ضيوفنا قبل كل شيء.',
    ),
  ),
  guideline(
    { key: 'cold-chain', chapter: 'practices', department: 'quality', picture: 'cold' },
    text(
      'The cold chain holds',
      'Die Kühlkette hält',
      'La chaîne du froid est tenue',
      'A hűtési lánc ép',
      'سلسلة التبريد محفوظة',
    ),
    text(
      'Fridges stand between 0 and 5 °C and freezers below −18 °C at every reading.',
      'Kühlschränke stehen bei jeder Messung zwischen 0 und 5 °C, Gefrierschränke unter −18 °C.',
      'À chaque relevé, les réfrigérateurs sont entre 0 et 5 °C, les congélateurs sous −18 °C.',
      'Minden méréskor a hűtők 0 és 5 °C között, a fagyasztók −18 °C alatt vannak.',
      'في كل قراءة تكون الثلاجات بين 0 و5 °م والمجمّدات تحت ‎−18‎ °م.',
    ),
  ),
  guideline(
    { key: 'date-labels', chapter: 'practices', department: 'operations', picture: 'label' },
    text('A date on everything', 'Ein Datum auf allem', 'Une date sur tout', 'Mindenen dátum', 'تاريخ على كل شيء'),
    text(
      'Every opened or prepared item carries the day it was opened or made.',
      'Alles Geöffnete oder Zubereitete trägt den Tag, an dem es geöffnet oder gemacht wurde.',
      'Tout produit ouvert ou préparé porte le jour de son ouverture ou de sa préparation.',
      'Minden felbontott vagy elkészített terméken ott a felbontás vagy a készítés napja.',
      'يحمل كل صنف مفتوح أو محضّر يوم فتحه أو تحضيره.',
    ),
  ),
  guideline(
    { key: 'delivery-check', chapter: 'practices', department: 'operations', picture: 'thermometer' },
    text(
      'Deliveries are checked',
      'Lieferungen werden geprüft',
      'Les livraisons sont contrôlées',
      'A szállítmányt ellenőrizzük',
      'فحص الشحنات',
    ),
    text(
      'Whoever takes a delivery measures one package, looks at the dates and signs.',
      'Wer eine Lieferung annimmt, misst eine Packung, sieht die Daten an und unterschreibt.',
      'Qui reçoit une livraison mesure un colis, vérifie les dates et signe.',
      'Aki szállítmányt vesz át, megmér egy csomagot, megnézi a dátumokat és aláírja.',
      'يقيس المستلم عبوة واحدة ويتحقق من التواريخ ثم يوقّع.',
    ),
  ),
  guideline(
    { key: 'raw-apart', chapter: 'practices', department: 'quality', picture: 'shelf' },
    text(
      'Raw below, ready above',
      'Rohes unten, Fertiges oben',
      'Le cru en bas, le prêt en haut',
      'Nyers alul, kész felül',
      'النيء في الأسفل والجاهز في الأعلى',
    ),
    text(
      'Raw food stands below what is ready to eat, covered, never on the same board.',
      'Rohes steht unter dem Verzehrfertigen, abgedeckt, nie auf demselben Brett.',
      'Le cru est rangé sous le prêt à manger, couvert, jamais sur la même planche.',
      'A nyers étel a kész alatt áll, lefedve, soha nem ugyanazon a deszkán.',
      'يوضع النيء تحت الجاهز مغطى ولا يجتمعان على لوح واحد.',
    ),
    text(
      'What drips carries germs to what nobody heats again.',
      'Was tropft, trägt Keime auf das, was niemand mehr erhitzt.',
      'Ce qui goutte porte les germes sur ce qu’on ne chauffera plus.',
      'Ami csöpög, baktériumot visz arra, amit már senki sem melegít fel.',
      'ما يقطر ينقل الجراثيم إلى ما لن يُسخّن بعد ذلك.',
    ),
  ),
  guideline(
    { key: 'first-in', chapter: 'practices', department: 'operations', picture: 'shelf' },
    text(
      'First in, first out',
      'Zuerst gekommen, zuerst verbraucht',
      'Premier entré, premier sorti',
      'Ami előbb jött, előbb megy',
      'الأقدم أولاً',
    ),
    text(
      'New stock goes behind the old; what is past its date leaves the shelf the same day.',
      'Neue Ware kommt hinter die alte; was abgelaufen ist, verlässt am selben Tag das Regal.',
      'Le neuf va derrière l’ancien ; ce qui est périmé quitte l’étagère le jour même.',
      'Az új áru a régi mögé kerül; ami lejárt, aznap lekerül a polcról.',
      'يوضع الجديد خلف القديم، ويُزال المنتهي في اليوم نفسه.',
    ),
  ),
  guideline(
    { key: 'core-heat', chapter: 'practices', department: 'quality', picture: 'thermometer' },
    text('Hot means 75 °C', 'Heiß heißt 75 °C', 'Chaud, c’est 75 °C', 'A forró 75 °C', 'الساخن يعني 75 °م'),
    text(
      'Hot snacks reach 75 °C at the core before they are sold.',
      'Warme Snacks erreichen 75 °C im Kern, bevor sie verkauft werden.',
      'Les en-cas chauds atteignent 75 °C à cœur avant la vente.',
      'A meleg falatok maghőmérséklete eladás előtt eléri a 75 °C-ot.',
      'تصل حرارة الوجبات الساخنة من الداخل إلى 75 °م قبل بيعها.',
    ),
  ),
  guideline(
    { key: 'boards-by-colour', chapter: 'practices', department: 'quality', picture: 'boards' },
    text(
      'Boards by colour',
      'Bretter nach Farbe',
      'Une planche par couleur',
      'Deszkák szín szerint',
      'ألواح حسب اللون',
    ),
    text(
      'Red for meat, green for vegetables, blue for bread and cake; worn boards are replaced.',
      'Rot für Fleisch, Grün für Gemüse, Blau für Brot und Kuchen; abgenutzte Bretter werden ersetzt.',
      'Rouge pour la viande, vert pour les légumes, bleu pour pain et gâteaux ; on remplace les planches usées.',
      'Piros a húsé, zöld a zöldségé, kék a kenyéré és a süteményé; a kopottat kicseréljük.',
      'الأحمر للحم والأخضر للخضار والأزرق للخبز والكعك، وتُستبدل الألواح البالية.',
    ),
  ),
  guideline(
    { key: 'allergens', chapter: 'practices', department: 'quality', picture: 'list' },
    text(
      'Allergens at hand',
      'Allergene zur Hand',
      'Les allergènes sous la main',
      'Allergének kéznél',
      'مسببات الحساسية في المتناول',
    ),
    text(
      'The current list lies at the till; whoever is asked looks there and never guesses.',
      'Die aktuelle Liste liegt an der Kasse; wer gefragt wird, sieht nach und rät nie.',
      'La liste à jour est à la caisse ; qui est interrogé la consulte et ne devine jamais.',
      'Az aktuális lista a pénztárnál van; akit kérdeznek, megnézi, és sosem tippel.',
      'القائمة الحالية عند الصندوق، ومن يُسأل ينظر فيها ولا يخمّن أبداً.',
    ),
    text(
      'A wrong guess can cost a life.',
      'Ein falscher Tipp kann ein Leben kosten.',
      'Une erreur peut coûter une vie.',
      'Egy rossz tipp életbe kerülhet.',
      'قد يكلّف التخمين الخاطئ حياة.',
    ),
  ),
  guideline(
    { key: 'cleaning-plan', chapter: 'practices', department: 'operations', picture: 'list' },
    text('The cleaning plan', 'Der Reinigungsplan', 'Le plan de nettoyage', 'A takarítási terv', 'خطة التنظيف'),
    text(
      'It hangs in the back room; each task is signed by who did it, on the day.',
      'Er hängt im Hinterraum; jede Aufgabe zeichnet ab, wer sie gemacht hat, am selben Tag.',
      'Il est affiché en réserve ; chaque tâche est signée le jour même par qui l’a faite.',
      'A hátsó helyiségben lóg; minden feladatot aznap aláír, aki elvégezte.',
      'تُعلَّق في الغرفة الخلفية، ويوقّع كل مهمة من أنجزها في يومها.',
    ),
  ),
];
