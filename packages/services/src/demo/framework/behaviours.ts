import type { BehaviourChannel } from '@concord/domain/framework';
import type { LocalizedText } from '@concord/domain/localized-text';
import { text } from '../five-languages.ts';

interface DemoBehaviour {
  readonly channel: BehaviourChannel;
  readonly title: LocalizedText;
  readonly text: LocalizedText | null;
  /** Keys of guidelines and touchpoints. */
  readonly guidelines: readonly string[];
  readonly touchpoints: readonly string[];
}

/** One of each channel leads to no standard yet, so that the screen has something to find. */
export const DEMO_BEHAVIOURS: readonly DemoBehaviour[] = [
  {
    channel: 'frontline',
    title: text('We look up', 'Wir schauen auf', 'Nous levons les yeux', 'Felnézünk', 'نرفع أعيننا'),
    text: text(
      'Whoever comes in meets eyes before words, also while others are served.',
      'Wer hereinkommt, begegnet einem Blick, bevor Worte fallen, auch während andere bedient werden.',
      'Qui entre croise un regard avant les mots, même pendant qu’on sert les autres.',
      'Aki belép, előbb tekintettel találkozik, mint szóval, kiszolgálás közben is.',
      'من يدخل يلتقي بنظرة قبل الكلام، حتى أثناء خدمة غيره.',
    ),
    guidelines: ['greeting'],
    touchpoints: ['physical_location'],
  },
  {
    channel: 'frontline',
    title: text('We offer a taste', 'Wir lassen kosten', 'Nous faisons goûter', 'Kóstolót adunk', 'نقدّم للتذوق'),
    text: null,
    guidelines: ['know-the-season'],
    touchpoints: ['physical_location', 'product_use'],
  },
  {
    channel: 'frontline',
    title: text(
      'We admit a mistake first',
      'Wir geben Fehler zuerst zu',
      'Nous reconnaissons l’erreur en premier',
      'Előbb mi ismerjük el a hibát',
      'نعترف بالخطأ أولاً',
    ),
    text: text(
      'Nobody has to prove that something was wrong.',
      'Niemand muss beweisen, dass etwas falsch war.',
      'Personne n’a à prouver que quelque chose n’allait pas.',
      'Senkinek sem kell bizonyítania, hogy valami nem volt rendben.',
      'لا يحتاج أحد إلى إثبات أن خطأً قد وقع.',
    ),
    guidelines: [],
    touchpoints: ['service_contact'],
  },
  {
    channel: 'digital',
    title: text(
      'Hours are true everywhere',
      'Zeiten stimmen überall',
      'Les horaires sont justes partout',
      'A nyitvatartás mindenhol igaz',
      'المواعيد صحيحة في كل مكان',
    ),
    text: null,
    guidelines: ['hours-online', 'map-listing'],
    touchpoints: ['website', 'app'],
  },
  {
    channel: 'digital',
    title: text('A person answers', 'Ein Mensch antwortet', 'Une personne répond', 'Ember válaszol', 'يردّ إنسان'),
    text: null,
    guidelines: ['answer-reviews'],
    touchpoints: ['product_review', 'social_media'],
  },
  {
    channel: 'digital',
    title: text(
      'No question twice',
      'Keine Frage doppelt',
      'Jamais deux fois la même question',
      'Semmit sem kérdezünk kétszer',
      'لا سؤال مرتين',
    ),
    text: text(
      'Whoever has told us something is not asked for it again.',
      'Wer uns etwas gesagt hat, wird nicht noch einmal gefragt.',
      'Qui nous a dit quelque chose n’est pas interrogé à nouveau.',
      'Amit valaki már megadott, azt nem kérjük újra.',
      'من أخبرنا بشيء لا نسأله عنه مجدداً.',
    ),
    guidelines: [],
    touchpoints: ['app', 'email'],
  },
];
