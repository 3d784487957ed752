import type { FrameworkPartName } from '@concord/domain/framework';
import type { LocalizedText } from '@concord/domain/localized-text';
import { text } from '../five-languages.ts';

interface DemoPart {
  readonly text: LocalizedText | null;
  readonly points: readonly { readonly title: LocalizedText; readonly text: LocalizedText | null }[];
}

/** What the bakery is for, page by page. */
export const DEMO_PARTS: Record<FrameworkPartName, DemoPart> = {
  mission: {
    text: text(
      'We bake bread where people live, and make the walk to it the best ten minutes of their day.',
      'Wir backen Brot, wo Menschen wohnen, und machen den Weg dorthin zu den besten zehn Minuten ihres Tages.',
      'Nous cuisons le pain là où les gens vivent, et faisons du chemin jusqu’à lui les dix meilleures minutes de leur journée.',
      'Ott sütünk kenyeret, ahol az emberek élnek, és a hozzá vezető utat a nap legjobb tíz percévé tesszük.',
      'نخبز حيث يعيش الناس، ونجعل الطريق إلى الخبز أجمل عشر دقائق في يومهم.',
    ),
    points: [],
  },
  objectives: {
    text: null,
    points: [
      {
        title: text('Come back', 'Wiederkommen', 'Revenir', 'Visszatérni', 'العودة'),
        text: text(
          'Two of three guests come again within a week.',
          'Zwei von drei Gästen kommen binnen einer Woche wieder.',
          'Deux clients sur trois reviennent dans la semaine.',
          'Három vendégből kettő egy héten belül visszajön.',
          'يعود اثنان من كل ثلاثة ضيوف خلال أسبوع.',
        ),
      },
      {
        title: text(
          'Alike everywhere',
          'Überall gleich gut',
          'Partout pareil',
          'Mindenhol egyformán',
          'متشابه في كل مكان',
        ),
        text: text(
          'A guest who travels notices no difference.',
          'Wer reist, merkt keinen Unterschied.',
          'Un client qui voyage ne voit aucune différence.',
          'Aki utazik, nem vesz észre különbséget.',
          'الضيف المسافر لا يلاحظ فرقاً.',
        ),
      },
    ],
  },
  vision: {
    text: text(
      'Whoever leaves us feels expected: welcome at the door, never rushed, a little proud of the bag in their hand.',
      'Wer uns verlässt, fühlt sich erwartet: willkommen an der Tür, nie gehetzt, ein wenig stolz auf die Tüte in der Hand.',
      'Qui nous quitte se sent attendu : bienvenu à la porte, jamais bousculé, un peu fier du sac à la main.',
      'Aki tőlünk távozik, úgy érzi, várták: szívesen látták, nem siettették, és kicsit büszke a zacskóra a kezében.',
      'من يغادرنا يشعر بأنه كان مُنتظَراً: مرحَّب به عند الباب، غير مستعجَل، وفخور قليلاً بالكيس في يده.',
    ),
    points: [],
  },
  promise: {
    text: text(
      'Bread baked the same day, by people who know your order the third time you come.',
      'Brot vom selben Tag, von Menschen, die beim dritten Besuch Ihre Bestellung kennen.',
      'Du pain du jour, par des gens qui connaissent votre commande à la troisième visite.',
      'Aznap sült kenyér olyanoktól, akik harmadszorra már tudják, mit kér.',
      'خبز اليوم نفسه من أناس يعرفون طلبك في زيارتك الثالثة.',
    ),
    points: [
      {
        title: text(
          'Fresh until the last hour',
          'Frisch bis zur letzten Stunde',
          'Frais jusqu’à la dernière heure',
          'Friss az utolsó óráig',
          'طازج حتى آخر ساعة',
        ),
        text: text(
          'The second baking comes out at four.',
          'Um vier kommt die zweite Backrunde.',
          'La seconde fournée sort à seize heures.',
          'Négykor jön ki a második sütés.',
          'تخرج الخبزة الثانية في الرابعة عصراً.',
        ),
      },
      {
        title: text(
          'Somebody who knows',
          'Jemand, der Bescheid weiß',
          'Quelqu’un qui sait',
          'Valaki, aki ért hozzá',
          'شخص يعرف',
        ),
        text: null,
      },
    ],
  },
  values: {
    text: null,
    points: [
      {
        title: text('Warm', 'Herzlich', 'Chaleureux', 'Szívélyes', 'دافئ'),
        text: text(
          'We speak as to a neighbour.',
          'Wir sprechen wie mit Nachbarn.',
          'Nous parlons comme à un voisin.',
          'Úgy beszélünk, mint a szomszéddal.',
          'نتحدث كما مع الجار.',
        ),
      },
      {
        title: text('Honest', 'Ehrlich', 'Honnête', 'Őszinte', 'صادق'),
        text: text(
          'Mill, flour and allergens are named at the counter.',
          'Mühle, Mehl und Allergene stehen am Tresen.',
          'Moulin, farine et allergènes sont indiqués au comptoir.',
          'A malom, a liszt és az allergének ki vannak írva a pultnál.',
          'المطحنة والدقيق ومسببات الحساسية مذكورة عند المنضدة.',
        ),
      },
      {
        title: text('Quiet', 'Leise', 'Discret', 'Csendes', 'هادئ'),
        text: text(
          'The bread is the advertisement.',
          'Das Brot ist die Werbung.',
          'Le pain est la publicité.',
          'A kenyér a reklám.',
          'الخبز هو الإعلان.',
        ),
      },
    ],
  },
  essence: {
    text: text(
      'Expected, every day.',
      'Erwartet, jeden Tag.',
      'Attendu, chaque jour.',
      'Várunk, minden nap.',
      'مُنتظَر كل يوم.',
    ),
    points: [],
  },
};
