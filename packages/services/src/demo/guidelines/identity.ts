import { text } from '../five-languages.ts';
import { type DemoGuideline, guideline } from './guideline.ts';

/** Colours, type, the sign, and the things that carry them. */
export const IDENTITY: readonly DemoGuideline[] = [
  guideline(
    { key: 'brand-green', chapter: 'colours', department: 'marketing', picture: 'palette' },
    text('Saltmarsh green', 'Saltmarsh-Grün', 'Le vert Saltmarsh', 'Saltmarsh zöld', 'أخضر سولتمارش'),
    text(
      'Awning, apron and bag are #2f5d50. What has faded by more than a glance can tell is replaced.',
      'Markise, Schürze und Tüte sind #2f5d50. Was sichtbar verblichen ist, wird ersetzt.',
      'Le store, le tablier et le sac sont #2f5d50. Ce qui a visiblement pâli est remplacé.',
      'A napellenző, a kötény és a zacskó színe #2f5d50. Ami láthatóan kifakult, azt kicseréljük.',
      'لون المظلة والمئزر والكيس ‎#2f5d50‎. ويُستبدل ما بهت لونه بوضوح.',
    ),
    text(
      'Guests find us by the colour before they can read the name.',
      'Gäste finden uns an der Farbe, bevor sie den Namen lesen können.',
      'Les clients nous trouvent à la couleur avant de pouvoir lire le nom.',
      'A vendégek a színről ismernek meg, mielőtt a nevet elolvashatnák.',
      'يعرفنا الضيوف من اللون قبل أن يقرؤوا الاسم.',
    ),
  ),
  guideline(
    { key: 'brand-typeface', chapter: 'fonts', department: 'marketing', picture: 'letters' },
    text('One typeface', 'Eine Schrift', 'Une seule police', 'Egyetlen betűtípus', 'خط واحد'),
    text(
      'Whatever is printed uses the house typeface; nothing is written by hand on paper.',
      'Alles Gedruckte nutzt die Hausschrift; nichts wird von Hand auf Papier geschrieben.',
      'Tout imprimé utilise la police maison ; rien n’est écrit à la main sur papier.',
      'Minden nyomtatvány a ház betűtípusát használja; papírra kézzel nem írunk.',
      'تستخدم كل المطبوعات خط الدار، ولا يُكتب شيء باليد على الورق.',
    ),
  ),
  guideline(
    { key: 'price-tags', chapter: 'fonts', department: 'marketing', picture: 'letters' },
    text('Price tags', 'Preisschilder', 'Étiquettes de prix', 'Árcédulák', 'بطاقات الأسعار'),
    text(
      'Every item on show has a printed tag with name, price and allergens.',
      'Jeder ausgestellte Artikel hat ein gedrucktes Schild mit Name, Preis und Allergenen.',
      'Chaque article exposé porte une étiquette imprimée : nom, prix, allergènes.',
      'Minden kitett terméken nyomtatott cédula van: név, ár, allergének.',
      'لكل صنف معروض بطاقة مطبوعة بالاسم والسعر ومسببات الحساسية.',
    ),
  ),
  guideline(
    { key: 'logo-sign', chapter: 'logo', department: 'marketing', picture: 'sign' },
    text(
      'The sign is lit and whole',
      'Das Schild leuchtet und ist heil',
      'L’enseigne est éclairée et intacte',
      'A cégtábla világít és ép',
      'اللافتة مضاءة وسليمة',
    ),
    text(
      'Every letter of the sign is lit after dusk and nothing covers it.',
      'Nach Einbruch der Dämmerung leuchtet jeder Buchstabe, und nichts verdeckt das Schild.',
      'À la nuit tombée, chaque lettre est éclairée et rien ne cache l’enseigne.',
      'Sötétedés után a tábla minden betűje világít, és semmi sem takarja.',
      'بعد الغروب تضيء كل حروف اللافتة ولا يحجبها شيء.',
    ),
  ),
  guideline(
    { key: 'logo-space', chapter: 'logo', department: 'marketing', picture: 'sign' },
    text('Room around the logo', 'Raum um das Logo', 'De l’air autour du logo', 'Tér a logó körül', 'فراغ حول الشعار'),
    text(
      'Around the logo stays as much room as its capital S is high; no sticker stands in it.',
      'Um das Logo bleibt so viel Raum, wie sein großes S hoch ist; kein Aufkleber steht darin.',
      'Autour du logo reste un espace de la hauteur de son S ; aucun autocollant n’y entre.',
      'A logó körül akkora hely marad, amilyen magas a nagy S; matrica nem kerül bele.',
      'يُترك حول الشعار فراغ بارتفاع حرفه الأول، ولا يوضع فيه أي ملصق.',
    ),
  ),
  guideline(
    { key: 'window-display', chapter: 'elements', department: 'marketing', picture: 'window' },
    text(
      'The season in the window',
      'Die Saison im Fenster',
      'La saison en vitrine',
      'Az évszak a kirakatban',
      'الموسم في الواجهة',
    ),
    text(
      'The window shows the current season’s display, complete and upright.',
      'Das Fenster zeigt die Dekoration der laufenden Saison, vollständig und aufrecht.',
      'La vitrine présente le décor de la saison en cours, complet et bien droit.',
      'A kirakatban az aktuális évszak dekorációja áll, hiánytalanul és egyenesen.',
      'تعرض الواجهة زينة الموسم الحالي كاملة ومرتبة.',
    ),
  ),
  guideline(
    { key: 'uniform', chapter: 'elements', department: 'people', picture: 'uniform' },
    text(
      'Apron, name badge, hair tied',
      'Schürze, Namensschild, Haare gebunden',
      'Tablier, badge, cheveux attachés',
      'Kötény, névtábla, összefogott haj',
      'مئزر وبطاقة اسم وشعر مربوط',
    ),
    text(
      'Everyone at the counter wears the apron and a name badge.',
      'Alle am Tresen tragen Schürze und Namensschild.',
      'Au comptoir, tout le monde porte le tablier et un badge.',
      'A pultnál mindenki kötényt és névtáblát visel.',
      'يرتدي كل من يقف عند المنضدة المئزر وبطاقة الاسم.',
    ),
  ),
  guideline(
    { key: 'packaging', chapter: 'elements', department: 'marketing', picture: 'bag' },
    text(
      'Our own bags and boxes',
      'Eigene Tüten und Schachteln',
      'Nos sacs et nos boîtes',
      'Saját zacskók és dobozok',
      'أكياسنا وعلبنا',
    ),
    text(
      'What leaves the place is in our paper; plain bags are for nobody.',
      'Was das Haus verlässt, ist in unserem Papier; neutrale Tüten bekommt niemand.',
      'Ce qui sort est dans notre papier ; les sacs neutres ne sont pour personne.',
      'Ami elhagyja a boltot, a mi papírunkban van; sima zacskót senki sem kap.',
      'كل ما يخرج يكون في ورقنا، ولا تُستخدم الأكياس العادية.',
    ),
  ),
  guideline(
    { key: 'menu-board', chapter: 'elements', department: 'marketing', picture: 'board' },
    text('The menu board', 'Die Menütafel', 'Le tableau des menus', 'Az étlaptábla', 'لوحة القائمة'),
    text(
      'It hangs straight, shows today’s range and nothing that is sold out.',
      'Sie hängt gerade, zeigt das heutige Angebot und nichts, was ausverkauft ist.',
      'Il est droit, montre l’offre du jour et rien de ce qui est épuisé.',
      'Egyenesen lóg, a mai kínálatot mutatja, és semmi elfogyottat.',
      'تُعلَّق مستقيمة وتعرض أصناف اليوم دون ما نفد منها.',
    ),
  ),
];
