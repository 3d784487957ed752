import { text } from '../five-languages.ts';

/** The second version of clean hands: stricter, with pictures, and rolled out with a plan. */
export const CLEAN_HANDS_ANEW = {
  statement: text(
    'Hands are washed for twenty seconds before handling food, after handling money and after every break.',
    'Vor dem Umgang mit Lebensmitteln, nach dem Kassieren und nach jeder Pause werden die Hände zwanzig Sekunden gewaschen.',
    'Les mains sont lavées vingt secondes avant de toucher les aliments, après l’encaissement et après chaque pause.',
    'Étel érintése előtt, pénzkezelés és minden szünet után húsz másodpercig mosunk kezet.',
    'تُغسل الأيدي عشرين ثانية قبل لمس الطعام وبعد التعامل مع النقود وبعد كل استراحة.',
  ),
  changeNote: text(
    'Twenty seconds, and after every break.',
    'Zwanzig Sekunden, und nach jeder Pause.',
    'Vingt secondes, et après chaque pause.',
    'Húsz másodperc, és minden szünet után.',
    'عشرون ثانية وبعد كل استراحة.',
  ),
  right: text(
    'Both hands, with soap, under running water.',
    'Beide Hände, mit Seife, unter fließendem Wasser.',
    'Les deux mains, au savon, à l’eau courante.',
    'Mindkét kéz, szappannal, folyó víz alatt.',
    'اليدان معاً بالصابون وتحت ماء جارٍ.',
  ),
  wrong: text(
    'A glove over an unwashed hand.',
    'Ein Handschuh über einer ungewaschenen Hand.',
    'Un gant sur une main non lavée.',
    'Kesztyű mosatlan kézen.',
    'قفاز فوق يد غير مغسولة.',
  ),
  why: text(
    'Guests notice whoever goes from the till to the bread. Fewer sick days, more trust.',
    'Gäste merken, wer von der Kasse zum Brot geht. Weniger Kranke, mehr Vertrauen.',
    'Les clients remarquent qui passe de la caisse au pain. Moins d’absences, plus de confiance.',
    'A vendég észreveszi, ki megy a kasszától a kenyérhez. Kevesebb betegnap, több bizalom.',
    'يلاحظ الضيوف من ينتقل من الصندوق إلى الخبز. مرض أقل وثقة أكبر.',
  ),
  affected: text(
    'Everybody who works behind the counter or in the bakehouse.',
    'Alle, die hinter der Theke oder in der Backstube arbeiten.',
    'Toutes les personnes au comptoir ou au fournil.',
    'Mindenki, aki a pultnál vagy a pékműhelyben dolgozik.',
    'كل من يعمل خلف المنضدة أو في المخبز.',
  ),
  training: text(
    'Ten minutes at the sink with the shift lead, once for everybody.',
    'Zehn Minuten am Waschbecken mit der Schichtleitung, einmal für alle.',
    'Dix minutes au lavabo avec le chef d’équipe, une fois pour chacun.',
    'Tíz perc a mosdónál a műszakvezetővel, mindenkinek egyszer.',
    'عشر دقائق عند المغسلة مع قائد الوردية مرة للجميع.',
  ),
  meeting: text(
    'Show it once, then let everybody show it.',
    'Einmal vormachen, dann alle machen lassen.',
    'Montrer une fois, puis chacun le montre.',
    'Mutassák meg egyszer, aztán mutassa meg mindenki.',
    'اعرضوها مرة ثم ليعرضها كل واحد.',
  ),
  poster: text(
    'Twenty seconds: hum “Happy birthday” twice.',
    'Zwanzig Sekunden: zweimal „Zum Geburtstag viel Glück“ summen.',
    'Vingt secondes : fredonnez deux fois « Joyeux anniversaire ».',
    'Húsz másodperc: dúdolja el kétszer a „Boldog születésnapot”.',
    'عشرون ثانية: دندن «سنة حلوة» مرتين.',
  ),
};

/** Waits for a review. */
export const WARM_LIGHT_ANEW = {
  statement: text(
    'Lamps over the counter are 2,700 K and blind nobody; a dead lamp is replaced within a day.',
    'Die Lampen über der Theke haben 2.700 K und blenden niemanden; eine tote Lampe wird binnen eines Tages ersetzt.',
    'Les lampes du comptoir sont à 2 700 K et n’éblouissent personne ; une lampe morte est remplacée dans la journée.',
    'A pult feletti lámpák 2700 K-esek és senkit sem vakítanak; a kiégettet egy napon belül cseréljük.',
    'مصابيح المنضدة 2700 كلفن ولا تُبهر أحداً، ويُستبدل المصباح التالف خلال يوم.',
  ),
  changeNote: text(
    'Nobody is blinded any more.',
    'Niemand wird mehr geblendet.',
    'Plus personne n’est ébloui.',
    'Többé senkit sem vakít.',
    'لا إبهار لأحد بعد الآن.',
  ),
};
