import { text } from '../five-languages.ts';
import { type DemoGuideline, guideline } from './guideline.ts';

/** Why we are here, and how we speak. */
export const WORDS: readonly DemoGuideline[] = [
  guideline(
    { key: 'our-promise', chapter: 'purpose', department: 'people', picture: 'loaf' },
    text('Our promise', 'Unser Versprechen', 'Notre promesse', 'Az ígéretünk', 'وعدنا'),
    text(
      'Bread baked the same day, by people who know your order the third time you come.',
      'Brot vom selben Tag, von Menschen, die beim dritten Besuch Ihre Bestellung kennen.',
      'Du pain du jour, par des gens qui connaissent votre commande à la troisième visite.',
      'Aznap sült kenyér olyanoktól, akik harmadszorra már tudják, mit kér.',
      'خبز اليوم نفسه من أناس يعرفون طلبك في زيارتك الثالثة.',
    ),
    text(
      'Everything else in this library serves that sentence.',
      'Alles andere in dieser Bibliothek dient diesem Satz.',
      'Tout le reste de cette bibliothèque sert cette phrase.',
      'Ebben a gyűjteményben minden más ezt a mondatot szolgálja.',
      'وكل ما في هذه المكتبة يخدم هذه الجملة.',
    ),
  ),
  guideline(
    { key: 'local-flour', chapter: 'purpose', department: 'quality', picture: 'bag' },
    text('Flour from nearby', 'Mehl aus der Nähe', 'De la farine d’ici', 'Környékbeli liszt', 'دقيق من الجوار'),
    text(
      'The mill is named at the counter and lies in the same country.',
      'Die Mühle wird am Tresen genannt und liegt im selben Land.',
      'Le moulin est indiqué au comptoir et se trouve dans le même pays.',
      'A malom neve ki van írva a pultnál, és ugyanabban az országban van.',
      'يُذكر اسم المطحنة عند المنضدة وتكون في البلد نفسه.',
    ),
  ),
  guideline(
    { key: 'greeting', chapter: 'language', department: 'people', picture: 'counter' },
    text(
      'A greeting within ten seconds',
      'Ein Gruß innerhalb von zehn Sekunden',
      'Un bonjour en dix secondes',
      'Köszönés tíz másodpercen belül',
      'تحية خلال عشر ثوانٍ',
    ),
    text(
      'Whoever comes in is greeted within ten seconds, also while others are served.',
      'Wer hereinkommt, wird innerhalb von zehn Sekunden begrüßt, auch während andere bedient werden.',
      'Toute personne qui entre est saluée en dix secondes, même pendant le service d’un autre client.',
      'Aki belép, azt tíz másodpercen belül köszöntjük, kiszolgálás közben is.',
      'يُحيّا كل داخل خلال عشر ثوانٍ، حتى أثناء خدمة غيره.',
    ),
    text(
      'Being noticed matters more than being served at once.',
      'Bemerkt zu werden zählt mehr, als sofort bedient zu werden.',
      'Être vu compte plus qu’être servi aussitôt.',
      'Fontosabb, hogy észrevegyenek, mint hogy azonnal kiszolgáljanak.',
      'أن يُلاحَظ الضيف أهم من أن يُخدم فوراً.',
    ),
  ),
  guideline(
    { key: 'plain-words', chapter: 'language', department: 'people', picture: 'counter' },
    text(
      'Plain, warm words',
      'Einfache, warme Worte',
      'Des mots simples et chaleureux',
      'Egyszerű, meleg szavak',
      'كلمات بسيطة ودافئة',
    ),
    text(
      'We speak as we would to a neighbour: no slogans, no small talk from a card.',
      'Wir sprechen wie mit Nachbarn: keine Parolen, kein Geplauder vom Zettel.',
      'Nous parlons comme à un voisin : ni slogan, ni phrase apprise.',
      'Úgy beszélünk, mint a szomszéddal: nincs jelszó, nincs betanult szöveg.',
      'نتحدث كما مع الجار: بلا شعارات ولا عبارات محفوظة.',
    ),
  ),
  guideline(
    { key: 'say-goodbye', chapter: 'language', department: 'people', picture: 'uniform' },
    text('A goodbye by name', 'Ein Abschied mit Namen', 'Un au revoir par le nom', 'Elköszönés néven', 'وداع بالاسم'),
    text(
      'Regulars are thanked by name; everyone is thanked.',
      'Stammgästen danken wir mit Namen; allen danken wir.',
      'Les habitués sont remerciés par leur nom ; tous sont remerciés.',
      'A törzsvendégeket nevükön köszönjük; mindenkinek megköszönjük.',
      'نشكر الزبائن الدائمين بأسمائهم ونشكر الجميع.',
    ),
  ),
  guideline(
    { key: 'know-the-season', chapter: 'practices', department: 'people', picture: 'loaf' },
    text(
      'Everyone knows the season',
      'Alle kennen die Saison',
      'Chacun connaît la saison',
      'Mindenki ismeri az évszakot',
      'الكل يعرف الموسم',
    ),
    text(
      'Each of the team can say what is special now, and has tasted it.',
      'Jede und jeder im Team kann sagen, was jetzt besonders ist, und hat es gekostet.',
      'Chacun dans l’équipe sait dire la spécialité du moment, et l’a goûtée.',
      'A csapatban mindenki tudja, mi most a különlegesség, és meg is kóstolta.',
      'يعرف كل فرد في الفريق مميزات الموسم وقد تذوّقها.',
    ),
  ),
  guideline(
    { key: 'free-water', chapter: 'practices', department: 'people', picture: 'cup' },
    text('Water for everybody', 'Wasser für alle', 'De l’eau pour tous', 'Víz mindenkinek', 'ماء للجميع'),
    text(
      'A jug of tap water and clean glasses stand where guests can take them.',
      'Ein Krug Leitungswasser und saubere Gläser stehen, wo Gäste sie nehmen können.',
      'Une carafe d’eau et des verres propres sont à portée des clients.',
      'Egy kancsó csapvíz és tiszta poharak állnak, ahol a vendég elérheti.',
      'يوضع إبريق ماء وأكواب نظيفة في متناول الضيوف.',
    ),
  ),
];
