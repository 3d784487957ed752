import type { LocalizedText } from '@concord/domain/localized-text';
import type { TermList } from '@concord/domain/term';

/** An entry that every new brand begins with. Its key is its kind, or for emotions its English name. */
interface UsualTerm {
  readonly key: string;
  readonly kind: string;
  readonly name: LocalizedText;
}

const named = (key: string, kind: string, [en, de, fr, hu, ar]: readonly [string, string, string, string, string]) => ({
  key,
  kind,
  name: { en, de, fr, hu, ar },
});
const touchpoint = (kind: string, ...names: readonly [string, string, string, string, string]) =>
  named(kind, kind, names);
const phase = touchpoint;
const pleasant = (key: string, ...names: readonly [string, string, string, string, string]) =>
  named(key, 'pleasant', names);
const unpleasant = (key: string, ...names: readonly [string, string, string, string, string]) =>
  named(key, 'unpleasant', names);

/** The usual word lists in the five languages that Concord speaks, in their order. A brand keeps the languages that are its own. */
export const USUAL_TERMS: Record<TermList, readonly UsualTerm[]> = {
  touchpoint: [
    touchpoint('phone', 'Phone', 'Telefon', 'Téléphone', 'Telefon', 'الهاتف'),
    touchpoint('email', 'Email', 'E-Mail', 'E-mail', 'E-mail', 'البريد الإلكتروني'),
    touchpoint('website', 'Website', 'Website', 'Site web', 'Weboldal', 'الموقع الإلكتروني'),
    touchpoint('app', 'App', 'App', 'Application', 'Alkalmazás', 'التطبيق'),
    touchpoint(
      'social_media',
      'Social media',
      'Soziale Medien',
      'Réseaux sociaux',
      'Közösségi média',
      'وسائل التواصل الاجتماعي',
    ),
    touchpoint(
      'physical_location',
      'Physical location',
      'Standort vor Ort',
      'Site physique',
      'Fizikai helyszín',
      'الموقع الفعلي',
    ),
    touchpoint(
      'service_contact',
      'Service contact',
      'Kundendienst',
      'Service client',
      'Ügyfélszolgálat',
      'خدمة العملاء',
    ),
    touchpoint(
      'product_review',
      'Product review',
      'Produktbewertung',
      'Avis sur le produit',
      'Termékértékelés',
      'تقييم المنتج',
    ),
    touchpoint(
      'online_content',
      'Online content',
      'Online-Inhalte',
      'Contenu en ligne',
      'Online tartalom',
      'المحتوى الرقمي',
    ),
    touchpoint('promotion', 'Promotion', 'Werbeaktion', 'Promotion', 'Promóció', 'العروض الترويجية'),
    touchpoint('delivery', 'Delivery', 'Lieferung', 'Livraison', 'Kiszállítás', 'التوصيل'),
    touchpoint(
      'product_use',
      'Product use',
      'Gebrauch des Produkts',
      'Utilisation du produit',
      'A termék használata',
      'استخدام المنتج',
    ),
    touchpoint(
      'word_of_mouth',
      'Word of mouth',
      'Mundpropaganda',
      'Bouche-à-oreille',
      'Szájhagyomány',
      'الحديث بين الناس',
    ),
  ],
  journeyPhase: [
    phase('need', 'Need', 'Bedarf', 'Besoin', 'Igény', 'الحاجة'),
    phase('anticipation', 'Anticipation', 'Vorfreude', 'Anticipation', 'Várakozás', 'الترقّب'),
    phase('evaluation', 'Evaluation', 'Abwägung', 'Évaluation', 'Mérlegelés', 'المفاضلة'),
    phase('purchase', 'Purchase', 'Kauf', 'Achat', 'Vásárlás', 'الشراء'),
    phase('delivery', 'Delivery', 'Lieferung', 'Livraison', 'Átvétel', 'الاستلام'),
    phase('use', 'Use', 'Nutzung', 'Utilisation', 'Használat', 'الاستخدام'),
    phase('after_sales', 'After-sales', 'Nach dem Kauf', 'Après-vente', 'Vásárlás után', 'ما بعد البيع'),
  ],
  emotion: [
    pleasant('welcome', 'Welcome', 'Willkommen', 'Bienvenu', 'Szívesen látott', 'مُرحَّب به'),
    pleasant('valued', 'Valued', 'Wertgeschätzt', 'Considéré', 'Megbecsült', 'مُقدَّر'),
    pleasant('confident', 'Confident', 'Zuversichtlich', 'Confiant', 'Magabiztos', 'واثق'),
    pleasant('safe', 'Safe', 'Sicher', 'En sécurité', 'Biztonságban', 'آمن'),
    pleasant('relaxed', 'Relaxed', 'Entspannt', 'Détendu', 'Nyugodt', 'مرتاح'),
    pleasant('curious', 'Curious', 'Neugierig', 'Curieux', 'Kíváncsi', 'فضولي'),
    pleasant('delighted', 'Delighted', 'Begeistert', 'Ravi', 'Elragadtatott', 'مسرور'),
    pleasant('proud', 'Proud', 'Stolz', 'Fier', 'Büszke', 'فخور'),
    unpleasant('confused', 'Confused', 'Verwirrt', 'Perdu', 'Zavarodott', 'مرتبك'),
    unpleasant('rushed', 'Rushed', 'Gehetzt', 'Bousculé', 'Siettetett', 'مستعجَل'),
    unpleasant('ignored', 'Ignored', 'Übersehen', 'Ignoré', 'Mellőzött', 'متجاهَل'),
    unpleasant('frustrated', 'Frustrated', 'Frustriert', 'Frustré', 'Csalódott', 'محبط'),
  ],
};
