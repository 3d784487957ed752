import { starter, type StarterItem } from './starter-item.ts';

export const TOUCH: readonly StarterItem[] = [
  starter(
    'touch-surfaces',
    'touch',
    ['What hands meet', 'Was Hände berühren', 'Ce que touchent les mains', 'Amihez a kéz hozzáér', 'ما تلمسه الأيدي'],
    [
      'Handles, counters, tables and screens are dry, whole and free of anything that sticks.',
      'Griffe, Theken, Tische und Bildschirme sind trocken, heil und frei von allem, was klebt.',
      'Poignées, comptoirs, tables et écrans sont secs, intacts et rien n’y colle.',
      'A kilincsek, pultok, asztalok és képernyők szárazak, épek, és nem ragadnak.',
      'المقابض والطاولات والشاشات جافة وسليمة ولا يلتصق بها شيء.',
    ],
  ),
  starter(
    'touch-temperature',
    'touch',
    ['A comfortable room', 'Ein angenehmer Raum', 'Une pièce confortable', 'Kellemes helyiség', 'مكان مريح'],
    [
      'Rooms for customers are between 19 and 24 °C in every season, without a draught where people sit.',
      'Kundenräume haben zu jeder Jahreszeit 19 bis 24 °C, ohne Zugluft, wo Menschen sitzen.',
      'Les espaces clients sont entre 19 et 24 °C en toute saison, sans courant d’air là où l’on s’assoit.',
      'A vevőterek minden évszakban 19 és 24 °C közöttiek, huzat nélkül ott, ahol ülnek.',
      'حرارة أماكن العملاء بين 19 و24 °م في كل الفصول دون تيار هواء حيث يجلس الناس.',
    ],
  ),
  starter(
    'touch-try',
    'touch',
    ['Made to be touched', 'Zum Anfassen da', 'Fait pour être touché', 'Megfogható', 'متاح للّمس'],
    [
      'What customers may try is within reach, clean, complete and says that it may be tried.',
      'Was Kunden ausprobieren dürfen, ist in Reichweite, sauber, vollständig und sagt es auch.',
      'Ce que l’on peut essayer est à portée de main, propre, complet, et c’est indiqué.',
      'Amit a vevő kipróbálhat, az elérhető, tiszta, hiánytalan, és ki is van írva.',
      'ما يمكن تجربته في متناول اليد ونظيف وكامل ومكتوب عليه أنه للتجربة.',
    ],
  ),
  starter(
    'touch-handover',
    'touch',
    [
      'Handed over, not put down',
      'Gereicht, nicht hingestellt',
      'Remis en main, pas posé',
      'Kézbe adva, nem letéve',
      'يُسلَّم ولا يُوضع',
    ],
    [
      'Goods, cards and change are given into the hand or in front of the customer, with a look at their face.',
      'Waren, Karten und Wechselgeld werden in die Hand oder vor den Kunden gegeben, mit Blick ins Gesicht.',
      'Articles, cartes et monnaie sont remis en main ou devant le client, en le regardant.',
      'Az árut, a kártyát és a visszajárót kézbe vagy a vevő elé adjuk, rá nézve.',
      'تُعطى البضاعة والبطاقة والباقي في اليد أو أمام العميل مع النظر إليه.',
    ],
  ),
];

export const TASTE: readonly StarterItem[] = [
  starter(
    'taste-recipe',
    'taste',
    [
      'The same taste everywhere',
      'Überall derselbe Geschmack',
      'Le même goût partout',
      'Mindenhol ugyanaz az íz',
      'الطعم نفسه في كل مكان',
    ],
    [
      'Recipes are followed by weight and time; whoever prepares has tasted the reference this month.',
      'Rezepte werden nach Gewicht und Zeit befolgt; wer zubereitet, hat diesen Monat das Muster gekostet.',
      'Les recettes sont suivies au poids et au temps ; qui prépare a goûté la référence ce mois-ci.',
      'A receptet súly és idő szerint követjük; aki készíti, ebben a hónapban megkóstolta a mintát.',
      'تُتبع الوصفات بالوزن والوقت، ومن يحضّر ذاق المرجع هذا الشهر.',
    ],
  ),
  starter(
    'taste-temperature',
    'taste',
    [
      'Hot is hot, cold is cold',
      'Heiß ist heiß, kalt ist kalt',
      'Le chaud est chaud, le froid est froid',
      'A meleg meleg, a hideg hideg',
      'الساخن ساخن والبارد بارد',
    ],
    [
      'What is served hot reaches the customer above 65 °C, what is served cold below 7 °C.',
      'Heißes erreicht den Kunden mit über 65 °C, Kaltes mit unter 7 °C.',
      'Le chaud arrive au client à plus de 65 °C, le froid à moins de 7 °C.',
      'Ami meleg, 65 °C felett, ami hideg, 7 °C alatt ér a vevőhöz.',
      'يصل الساخن إلى العميل فوق 65 °م والبارد تحت 7 °م.',
    ],
  ),
  starter(
    'taste-fresh',
    'taste',
    ['Fresh or not at all', 'Frisch oder gar nicht', 'Frais ou rien', 'Friss vagy semmi', 'طازج أو لا شيء'],
    [
      'Nothing is offered after its agreed time on display, even if it still looks good.',
      'Nichts wird nach seiner vereinbarten Zeit in der Auslage angeboten, auch wenn es noch gut aussieht.',
      'Rien n’est proposé après sa durée d’exposition convenue, même si l’aspect est encore bon.',
      'A megállapodott kiállítási idő után semmit sem kínálunk, akkor sem, ha még szép.',
      'لا يُعرض شيء بعد مدة عرضه المتفق عليها وإن بدا جيداً.',
    ],
  ),
  starter(
    'taste-sample',
    'taste',
    [
      'A taste before buying',
      'Kosten vor dem Kauf',
      'Goûter avant d’acheter',
      'Kóstolás vásárlás előtt',
      'تذوّق قبل الشراء',
    ],
    [
      'Whoever hesitates is offered a taste; allergens are named before it.',
      'Wer zögert, bekommt eine Kostprobe angeboten; vorher werden die Allergene genannt.',
      'À qui hésite, on propose de goûter, après avoir nommé les allergènes.',
      'Aki habozik, annak kóstolót kínálunk, előtte megnevezve az allergéneket.',
      'يُعرض التذوق على المتردد بعد ذكر مسببات الحساسية.',
    ],
  ),
];
